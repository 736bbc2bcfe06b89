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
    void smallBatchesOfAConsumerKeepTheirDistance() {
        timeOf("one");

        assertThat(timeOf("one")).isGreaterThan(DISTANCE.dividedBy(2));
    }

    @Test
    void aLargeBatchDoesNotWait() {
        timeOf("one");

        assertThat(timeOf("one", 200)).isLessThan(DISTANCE);
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
        return timeOf(consumer, 1);
    }

    private Duration timeOf(String consumer, int events) {
        long begin = System.nanoTime();
        pace.keep(consumer, events);
        return Duration.ofNanos(System.nanoTime() - begin);
    }
}
