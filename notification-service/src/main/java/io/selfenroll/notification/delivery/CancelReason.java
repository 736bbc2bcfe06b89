package io.selfenroll.notification.delivery;

import java.util.Locale;

/** Why a credential needs no mail any more. */
public enum CancelReason {
    REDEEMED,
    REVOKED,
    SUPERSEDED,
    LOCKED;

    /** As in the event. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
