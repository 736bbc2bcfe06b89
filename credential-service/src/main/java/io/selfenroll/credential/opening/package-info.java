/** Notes that a user came from the mail to the Enroll-now page. */
package io.selfenroll.credential.opening;
