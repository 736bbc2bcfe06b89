package io.selfenroll.ratelimit;

import java.time.Duration;

/**
 * What is left of a limit after a call: {@code RateLimit} of draft-ietf-httpapi-ratelimit-headers-10, section 4.
 *
 * @param untilReset until all of it is there again, if no call comes
 */
public record Allowance(Policy policy, long remaining, Duration untilReset) {

    static final String HEADER = "RateLimit";

    /**
     * Told to clients that have used up half of it. Before that nobody needs to know, and two answers of the portal
     * would differ by how many calls lie between them (G1 wants them alike, byte by byte).
     */
    boolean worthTelling() {
        return remaining < policy.quota() / 2;
    }

    String header() {
        long seconds = untilReset.plusSeconds(1).minusNanos(1).toSeconds();
        return "\"" + policy.name() + "\";r=" + remaining + ";t=" + seconds;
    }
}
