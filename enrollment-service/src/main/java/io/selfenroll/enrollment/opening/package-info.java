/** The Enroll-now page was opened: told to credential-service, which knows whose page it was (guarantee G1). */
package io.selfenroll.enrollment.opening;
