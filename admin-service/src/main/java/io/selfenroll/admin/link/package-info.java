/** Links that are mailed to admins and work once: the end of an invitation's or of a password reset's link. */
package io.selfenroll.admin.link;
