package io.selfenroll.credential.store;

/** Who asked for a credential. */
public enum Origin {
    /** The user, at the portal. */
    REQUEST,
    /** An administrator. */
    ADMIN
}
