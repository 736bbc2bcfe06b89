package io.selfenroll.notification.delivery;

/** QUEUED ends in exactly one of the others; only SENT may become BOUNCED later. */
public enum DeliveryState {
    QUEUED,
    SENT,
    /** The mail server had accepted it, and another one gave it back. */
    BOUNCED,
    FAILED,
    EXPIRED,
    CANCELLED
}
