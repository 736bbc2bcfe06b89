package io.selfenroll.loadgenerator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;

import org.junit.jupiter.api.Test;

class SettledRateTest {

    private static final long SECOND = 1_000_000_000;

    @Test
    void whatSucceedsBeforeTheLoadHasSettledDoesNotCount() {
        SettledRate rate = new SettledRate(Duration.ofSeconds(5));
        rate.began(3 * SECOND);
        for (int second = 4; second <= 18; second++) {
            rate.began(second * SECOND);
            rate.succeeded(second * SECOND);
            rate.succeeded(second * SECOND);
        }

        // Of 8 to 18.
        assertThat(rate.perSecond()).isCloseTo(22 / 10.0, within(0.001));
    }

    @Test
    void aLoadThatEndsBeforeThatHasNoRate() {
        SettledRate rate = new SettledRate(Duration.ofSeconds(5));
        rate.began(0);
        rate.succeeded(SECOND);

        assertThat(rate.perSecond()).isZero();
    }
}
