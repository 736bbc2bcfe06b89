/** Mails to people that are not about an enrollment credential; notification-service writes and sends them. */
package io.selfenroll.admin.notice;
