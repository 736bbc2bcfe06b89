package io.selfenroll.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

import org.junit.jupiter.api.Test;

class BackoffTest {

    private final Backoff backoff = new Backoff(Duration.ofSeconds(2), Duration.ofMinutes(5));

    @Test
    void waitsDoubleUpToTheLimit() {
        assertThat(backoff.after(1)).isBetween(Duration.ofMillis(1600), Duration.ofMillis(2400));
        assertThat(backoff.after(4)).isBetween(Duration.ofMillis(12800), Duration.ofMillis(19200));
        assertThat(backoff.after(9)).isEqualTo(Duration.ofMinutes(5));
        assertThat(backoff.after(Integer.MAX_VALUE)).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void waitsAreSpread() {
        Set<Duration> waits = new HashSet<>();
        for (int i = 0; i < 50; i++) {
            waits.add(backoff.after(3));
        }
        assertThat(waits).hasSizeGreaterThan(10);
    }
}
