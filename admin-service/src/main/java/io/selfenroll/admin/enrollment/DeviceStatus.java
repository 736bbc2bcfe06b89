package io.selfenroll.admin.enrollment;

/** In the order in which a device goes through them. */
public enum DeviceStatus {
    ENROLLED,
    CONNECTED,
    RETIRED;

    /** 0 is left for no device. */
    int rank() {
        return ordinal() + 1;
    }
}
