package io.selfenroll.credential.store;

/** Only ACTIVE ever changes, and it changes once. */
public enum CredentialState {
    ACTIVE,
    USED,
    EXPIRED,
    SUPERSEDED,
    REVOKED,
    LOCKED
}
