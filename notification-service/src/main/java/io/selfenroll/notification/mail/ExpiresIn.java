package io.selfenroll.notification.mail;

import java.time.Duration;

/** Says in words how long something still lasts: minutes up to two hours, then hours. */
public final class ExpiresIn {

    private static final int MINUTES_UNTIL_HOURS = 120;

    private ExpiresIn() {}

    /** Rounds up to a whole minute, from two hours on down to a whole hour; never less than a minute. */
    public static String text(Duration left) {
        long minutes = Math.max(1, Math.ceilDiv(left.toSeconds(), 60));
        return minutes < MINUTES_UNTIL_HOURS ? count(minutes, "minute") : count(minutes / 60, "hour");
    }

    private static String count(long number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s");
    }
}
