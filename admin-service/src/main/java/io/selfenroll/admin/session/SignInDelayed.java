package io.selfenroll.admin.session;

import java.time.Duration;
import java.util.Map;

import io.selfenroll.httpapi.Problem;

public final class SignInDelayed extends Problem {

    /** @param wait rounded up to whole seconds for Retry-After (RFC 9110, section 10.2.3) */
    SignInDelayed(Duration wait) {
        super(
                429,
                "sign-in-delayed",
                "Too many failed sign-ins",
                "Wait before the next try; the header Retry-After says how many seconds.",
                Map.of(
                        "Retry-After",
                        String.valueOf(Math.max(1, wait.plusMillis(999).toSeconds()))));
    }
}
