package io.selfenroll.admin.alarm;

/** What administrators are told of; each has a text by its name in lower case. */
public enum Alarm {
    /** With the user's address. */
    CREDENTIAL_LOCKED,
    /** A user says that somebody else asked for a credential: with the user's address. */
    NOT_ME,
    /** The same of a device, which is removed. */
    NOT_MY_DEVICE,
    /** Somebody else came with the password of a used credential: with the user's address. */
    CREDENTIAL_REUSE,
    /** Many tried the company PIN with addresses that nobody has. */
    PIN_SLOWED,
    /** With the recipient and the reason. */
    MAIL_REFUSED,
    /** With the webhook's name and the problem. */
    WEBHOOK_PAUSED;

    /** Each of them matters: somebody may be at work on several users. */
    boolean everyTime() {
        return this == NOT_ME || this == NOT_MY_DEVICE || this == CREDENTIAL_REUSE;
    }
}
