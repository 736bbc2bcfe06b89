package io.selfenroll.ratelimit;

import java.time.Duration;
import java.util.Map;

import io.selfenroll.httpapi.Problem;

/** RFC 6585, section 4. The call after the wait passes. */
public final class TooManyRequests extends Problem {

    TooManyRequests(Duration wait, Allowance left) {
        super(
                429,
                "too-many-requests",
                "Too many requests",
                "Please wait a moment, then try again.",
                Map.of("Retry-After", Long.toString(wait.toSeconds() + 1), Allowance.HEADER, left.header()));
    }
}
