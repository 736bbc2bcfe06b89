package io.selfenroll.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Test;

class PaceTest {

    private static final Duration DISTANCE = Duration.ofMillis(300);

    private final Retry retry = new Retry();
    private final Pace pace = new Pace(DISTANCE, retry);

    @Test
    void whoeverComesAfterARestDoesNotWait() {
        assertThat(timeOf("one")).isLessThan(DISTANCE);
    }

    @Test
    void theTransactionsOfAConsumerKeepTheirDistance() {
        timeOf("one");

        assertThat(timeOf("one")).isGreaterThan(DISTANCE.dividedBy(2));
    }

    @Test
    void consumersDoNotWaitForEachOther() {
        timeOf("one");

        assertThat(timeOf("another")).isLessThan(DISTANCE);
    }

    @Test
    void nobodyWaitsOnceTheServiceGoesDown() {
        timeOf("one");
        retry.stop(null);

        assertThat(timeOf("one")).isLessThan(DISTANCE);
    }

    private Duration timeOf(String consumer) {
        long begin = System.nanoTime();
        pace.keep(consumer);
        return Duration.ofNanos(System.nanoTime() - begin);
    }
}
