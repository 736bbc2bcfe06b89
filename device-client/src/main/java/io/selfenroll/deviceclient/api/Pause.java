package io.selfenroll.deviceclient.api;

import java.time.Duration;

/** Waits; tests note the time instead. */
@FunctionalInterface
public interface Pause {
    void of(Duration time) throws InterruptedException;
}
