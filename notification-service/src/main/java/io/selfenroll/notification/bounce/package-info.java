/**
 * Mails that came back: reads reports of failed delivery (RFC 3464) from a mailbox or a pipe, marks the delivery, and
 * keeps addresses that do not exist from being mailed until an administrator says otherwise. Nothing here sends a mail.
 */
package io.selfenroll.notification.bounce;
