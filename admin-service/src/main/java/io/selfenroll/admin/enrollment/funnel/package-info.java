/** How many enrollments reach each step, how long that takes, and where people stop; counted over the timeline. */
package io.selfenroll.admin.enrollment.funnel;
