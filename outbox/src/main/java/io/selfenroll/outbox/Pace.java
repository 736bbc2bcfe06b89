package io.selfenroll.outbox;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/**
 * Keeps the transactions of a consumer apart. Kafka hands over what is there, which is little when it is asked often; in
 * the time between two transactions the next batch grows. Whoever comes after a rest does not wait.
 */
@Singleton
class Pace {

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

    /** Returns when the consumer may begin its next transaction. */
    void keep(String consumer) {
        Long last = begun.get(consumer);
        if (last != null) {
            retry.pause(distance.minusNanos(System.nanoTime() - last));
        }
        begun.put(consumer, System.nanoTime());
    }
}
