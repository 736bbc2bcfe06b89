package io.selfenroll.deviceclient.api;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The server answered with an error (RFC 9457). */
public final class ServerProblem extends Exception {
    private final int status;
    private final String name;
    private final String title;
    private final List<Answers.Violation> violations;
    private final Duration retryAfter;

    ServerProblem(int status, String name, String title, List<Answers.Violation> violations, Duration retryAfter) {
        super(status + " " + name);
        this.status = status;
        this.name = name;
        this.title = title;
        this.violations = violations;
        this.retryAfter = retryAfter;
    }

    public int status() {
        return status;
    }

    /** The last part of the problem's type, like {@code credential-used}; {@code http-502} when it has none. */
    public String name() {
        return name;
    }

    public String title() {
        return title;
    }

    public List<Answers.Violation> violations() {
        return violations;
    }

    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    /** The same call may succeed later, unchanged. */
    boolean passing() {
        return status == 429 || status == 502 || status == 503 || status == 504;
    }
}
