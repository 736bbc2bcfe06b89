package io.selfenroll.outbox;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/**
 * Keeps the batches of a consumer apart. Kafka hands over what is there, which is little when it is asked often; in the
 * time between two batches the next one grows. Whoever comes after a rest does not wait, and neither does a large batch.
 */
@Singleton
class Pace {

    private static final int LARGE = 200;

    private final Duration distance;
    private final Retry retry;
    private final Map<String, Long> begun = new ConcurrentHashMap<>();

    @Inject
    Pace(OutboxConfig config, Retry retry) {
        this(config.gathering(), retry);
    }

    Pace(Duration distance, Retry retry) {
        this.distance = distance;
        this.retry = retry;
    }

    /** Returns when the consumer may begin with its next batch, which has so many events. */
    void keep(String consumer, int events) {
        Long last = begun.get(consumer);
        if (last != null && events < LARGE) {
            retry.pause(distance.minusNanos(System.nanoTime() - last));
        }
        begun.put(consumer, System.nanoTime());
    }
}
