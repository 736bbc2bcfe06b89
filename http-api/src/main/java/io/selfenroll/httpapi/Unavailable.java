package io.selfenroll.httpapi;

import java.time.Duration;
import java.util.Map;

/** Something that is needed is away for now; nothing was accepted. */
public final class Unavailable extends Problem {

    public Unavailable(Duration retryAfter) {
        super(
                503,
                "unavailable",
                "Not available right now",
                "Please try again in a moment.",
                Map.of("Retry-After", Long.toString(Math.max(1, retryAfter.toSeconds()))));
    }
}
