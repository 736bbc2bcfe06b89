package io.selfenroll.notification.delivery;

import java.util.Locale;

/** Why a message need not be sent any more. */
public enum CancelReason {
    REDEEMED,
    REVOKED,
    SUPERSEDED,
    LOCKED,
    /** The site does not want such messages any more. */
    SWITCHED_OFF,
    /** A mail to that address came back, and no administrator has said that it works again. */
    SUPPRESSED,
    /** A reminder of a message that was not accepted yet: that one is still to come, or never will. */
    NOTHING_TO_REMIND_OF;

    /** As in the event. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
