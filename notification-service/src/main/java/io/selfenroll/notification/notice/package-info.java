/** Mails to administrators, as other services ask for them. */
package io.selfenroll.notification.notice;
