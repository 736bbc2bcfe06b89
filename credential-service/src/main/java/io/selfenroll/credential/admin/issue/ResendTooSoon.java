package io.selfenroll.credential.admin.issue;

import java.time.Duration;
import java.util.Map;

import io.selfenroll.httpapi.Problem;

/** The user was mailed a credential less than a minute ago; that mail may still be on its way. */
final class ResendTooSoon extends Problem {

    private static final long serialVersionUID = 1L;

    /** @param wait rounded up to seconds */
    ResendTooSoon(Duration wait) {
        this(wait.plusMillis(999).toSeconds());
    }

    private ResendTooSoon(long seconds) {
        super(
                429,
                "resend-too-soon",
                "A credential was sent to this user a moment ago",
                "Wait " + seconds + " s, the mail may still be on its way; then send again.",
                Map.of("Retry-After", Long.toString(seconds)));
    }
}
