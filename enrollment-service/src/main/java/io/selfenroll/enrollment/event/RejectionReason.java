package io.selfenroll.enrollment.event;

/** Why a request got no credential; administrators see it, the person who asked never does. */
public enum RejectionReason {
    /** The PIN is right, its site has no user of this address. */
    UNKNOWN_ADDRESS,
    /** No site accepts this PIN, or did when it was submitted. */
    WRONG_PIN,
    USER_DISABLED,
    SITE_DISABLED,
    /** The address had its credential mails of this hour or day already. */
    CAPPED
}
