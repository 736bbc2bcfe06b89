package io.selfenroll.enrollment.edge;

import java.time.Duration;
import jakarta.enterprise.context.ApplicationScoped;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/**
 * A token bucket for each address range, in this instance's memory: it keeps floods away from Kafka and the database and
 * knows nothing of users, so it cannot tell anything about them. Limits that must be exact are kept where the matching
 * happens.
 */
@ApplicationScoped
class EdgeLimit {

    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final LoadingCache<AddressRange, Bucket> buckets;
    private final Counter refused;

    EdgeLimit(EdgeLimitConfig config, MeterRegistry metrics) {
        int calls = config.callsPerMinute();
        buckets = Caffeine.newBuilder()
                .maximumSize(config.ranges())
                .expireAfterAccess(WINDOW)
                .build(range -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(calls).refillGreedy(calls, WINDOW))
                        .build());
        refused = metrics.counter("selfenroll.edge.refused");
    }

    /** @throws TooManyRequests when the range of this address has used up its calls */
    void take(String address) {
        ConsumptionProbe probe = buckets.get(AddressRange.of(address)).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            refused.increment();
            throw new TooManyRequests(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }
}
