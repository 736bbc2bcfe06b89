package io.selfenroll.admin.enrollment;

/** Who began an enrollment. */
public enum Origin {
    /** The user, with address and company PIN. */
    REQUEST,
    /** An administrator, who made the credential. */
    ADMIN
}
