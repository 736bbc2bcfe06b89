package io.selfenroll.enrollment.device;

/** Where a device stands. */
public enum DeviceStatus {
    /** Assigned to a user, has not synchronised yet. */
    ENROLLED,
    /** Has synchronised. */
    CONNECTED,
    /** Has left; its secret and tokens are dead. */
    RETIRED
}
