package io.selfenroll.admin.secondfactor;

/** What was shown beside the password. */
public enum ShownFactor {
    NONE_NEEDED,
    AUTHENTICATOR,
    RECOVERY_CODE
}
