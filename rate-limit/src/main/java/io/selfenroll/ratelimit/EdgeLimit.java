package io.selfenroll.ratelimit;

import java.time.Duration;
import jakarta.enterprise.context.ApplicationScoped;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;

/**
 * A token bucket for each address range, in this instance's memory: it keeps floods away from Kafka and the database and
 * knows nothing of users, so it cannot tell anything about them. Limits that must be exact are kept where the matching
 * happens.
 */
@ApplicationScoped
public class EdgeLimit {

    private static final String NAME = "edge";
    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final Policy policy;
    private final LoadingCache<AddressRange, Bucket> buckets;
    private final Refusals refusals;

    EdgeLimit(EdgeLimitConfig config, Refusals refusals) {
        int calls = config.callsPerMinute();
        policy = new Policy(NAME, calls, WINDOW);
        buckets = Caffeine.newBuilder()
                .maximumSize(config.ranges())
                .expireAfterAccess(WINDOW)
                .build(range -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(calls).refillGreedy(calls, WINDOW))
                        .build());
        this.refusals = refusals;
    }

    Policy policy() {
        return policy;
    }

    /**
     * @return what is left to the range of this address
     * @throws TooManyRequests when it has used up its calls
     */
    public Allowance take(String address) {
        AddressRange range = AddressRange.of(address);
        ConsumptionProbe probe = buckets.get(range).tryConsumeAndReturnRemaining(1);
        Allowance left =
                new Allowance(policy, probe.getRemainingTokens(), Duration.ofNanos(probe.getNanosToWaitForReset()));
        if (!probe.isConsumed()) {
            refusals.count(NAME, range, null);
            throw new TooManyRequests(Duration.ofNanos(probe.getNanosToWaitForRefill()), left);
        }
        return left;
    }
}
