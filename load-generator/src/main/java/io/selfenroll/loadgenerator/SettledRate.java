package io.selfenroll.loadgenerator;

import java.time.Duration;

/** Successes per second from some time after the first call: before that the load generator itself is still being compiled. */
final class SettledRate {

    private final long settlingNanos;
    private boolean begun;
    private long settledAt;
    private long last;
    private long count;

    SettledRate(Duration settling) {
        this.settlingNanos = settling.toNanos();
    }

    synchronized void began(long now) {
        if (!begun) {
            begun = true;
            settledAt = now + settlingNanos;
        }
    }

    synchronized void succeeded(long now) {
        if (now - settledAt >= 0) {
            count++;
            last = now;
        }
    }

    /** 0 when the load ended before it had settled. */
    synchronized double perSecond() {
        return count == 0 ? 0 : count / Math.max(1e-9, (last - settledAt) / 1e9);
    }
}
