package io.selfenroll.admin.invitation;

import java.time.Duration;
import java.util.Map;

import io.selfenroll.httpapi.Problem;

final class TooSoon extends Problem {

    TooSoon(Duration wait) {
        super(
                429,
                "invitation-too-soon",
                "An invitation was sent a moment ago",
                "Wait before sending another; the header Retry-After says how many seconds.",
                Map.of("Retry-After", String.valueOf(wait.toSeconds() + 1)));
    }
}
