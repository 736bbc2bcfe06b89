package io.selfenroll.admin.alarm;

/** What administrators are told of; each has a text by its name in lower case. */
public enum Alarm {
    /** With the user's address. */
    CREDENTIAL_LOCKED,
    /** With the recipient and the reason. */
    MAIL_REFUSED,
    /** With the webhook's name and the problem. */
    WEBHOOK_PAUSED
}
