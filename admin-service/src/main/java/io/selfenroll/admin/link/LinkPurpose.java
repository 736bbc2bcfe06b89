package io.selfenroll.admin.link;

/** A link of one purpose is worth nothing for another. */
public enum LinkPurpose {
    INVITATION,
    PASSWORD_RESET
}
