package io.selfenroll.admin.webhook;

public enum WebhookStatus {
    ACTIVE,
    /** Gets no new events, and what waits for it goes on waiting. */
    PAUSED
}
