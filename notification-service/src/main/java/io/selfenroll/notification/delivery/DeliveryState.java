package io.selfenroll.notification.delivery;

/** QUEUED ends in exactly one of the others. */
public enum DeliveryState {
    QUEUED,
    SENT,
    FAILED,
    EXPIRED,
    CANCELLED
}
