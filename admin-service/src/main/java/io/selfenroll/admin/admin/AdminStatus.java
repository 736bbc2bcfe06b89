package io.selfenroll.admin.admin;

public enum AdminStatus {
    /** Has not used the invitation yet; nobody can sign in. */
    INVITED,
    ACTIVE,
    DISABLED
}
