package io.selfenroll.enrollment.site;

/** Of a site or a user. */
public enum Status {
    ACTIVE,
    DISABLED
}
