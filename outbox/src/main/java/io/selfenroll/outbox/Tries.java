package io.selfenroll.outbox;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * How often something is tried while somebody waits for the answer: four times, and never again once two seconds are
 * over. A deadlock is told at once; a row that somebody keeps costs seconds with each try, and a connection meanwhile.
 */
final class Tries {

    private static final int MOST = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final LongSupplier nanoTime;
    private final long start;
    private int made = 1;

    /** The first is under way. */
    Tries(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.start = nanoTime.getAsLong();
    }

    /** Which try is under way, from 1. */
    int made() {
        return made;
    }

    /** Whether another one begins; it counts from then on. */
    boolean another() {
        if (made == MOST || nanoTime.getAsLong() - start >= PATIENCE.toNanos()) {
            return false;
        }
        made++;
        return true;
    }
}
