package io.selfenroll.systemtests.chaos;

import java.time.Duration;

/** For time that is itself what is tried, or what an answer asks for. Whoever waits for something uses Awaitility. */
final class Pause {

    private Pause() {}

    static void of(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
