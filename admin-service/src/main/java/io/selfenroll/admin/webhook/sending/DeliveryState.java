package io.selfenroll.admin.webhook.sending;

public enum DeliveryState {
    WAITING,
    DELIVERED,
    /** Given up; can be sent again by hand. */
    FAILED
}
