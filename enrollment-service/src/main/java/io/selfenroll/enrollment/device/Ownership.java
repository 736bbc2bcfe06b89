package io.selfenroll.enrollment.device;

/** Whose a device is. */
public enum Ownership {
    /** The organisation's: an administrator registered one of its identifiers. */
    CORPORATE,
    /** Nobody registered it, so it is taken for its user's own. */
    PERSONAL
}
