package io.selfenroll.credential.store;

/** How the user gets a credential. */
public enum HandOver {
    MAIL,
    /** The administrator was shown the password, once, and hands it over. */
    SHOW
}
