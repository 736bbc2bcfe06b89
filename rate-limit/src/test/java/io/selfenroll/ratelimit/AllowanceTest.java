package io.selfenroll.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Test;

class AllowanceTest {

    private static final Policy POLICY = new Policy("edge", 600, Duration.ofMinutes(1));

    @Test
    void thePolicySaysCallsInSeconds() {
        assertThat(POLICY.header()).isEqualTo("\"edge\";q=600;w=60");
    }

    @Test
    void startedSecondsCount() {
        assertThat(left(7, Duration.ofMillis(1)).header()).isEqualTo("\"edge\";r=7;t=1");
        assertThat(left(7, Duration.ofSeconds(59)).header()).isEqualTo("\"edge\";r=7;t=59");
        assertThat(left(0, Duration.ofMillis(59_001)).header()).isEqualTo("\"edge\";r=0;t=60");
    }

    @Test
    void isToldWhenLessThanHalfIsLeft() {
        assertThat(left(600, Duration.ZERO).worthTelling()).isFalse();
        assertThat(left(300, Duration.ZERO).worthTelling()).isFalse();
        assertThat(left(299, Duration.ZERO).worthTelling()).isTrue();
    }

    private static Allowance left(long calls, Duration untilReset) {
        return new Allowance(POLICY, calls, untilReset);
    }
}
