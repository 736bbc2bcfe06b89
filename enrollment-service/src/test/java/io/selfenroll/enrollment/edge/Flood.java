package io.selfenroll.enrollment.edge;

import jakarta.enterprise.context.ApplicationScoped;

import io.selfenroll.ratelimit.EdgeLimit;
import io.selfenroll.ratelimit.TooManyRequests;

/** Calls from one address range until the edge limit has none left. */
@ApplicationScoped
public class Flood {

    private static final int MORE_THAN_ANY_LIMIT = 100_000;

    private final EdgeLimit limit;

    Flood(EdgeLimit limit) {
        this.limit = limit;
    }

    /** @return how many calls were let through; more come back with time */
    public int from(String address) {
        for (int calls = 0; calls < MORE_THAN_ANY_LIMIT; calls++) {
            try {
                limit.take(address);
            } catch (TooManyRequests refused) {
                return calls;
            }
        }
        throw new AssertionError("There is no limit for " + address);
    }
}
