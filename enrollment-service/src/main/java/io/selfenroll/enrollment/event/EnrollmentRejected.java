package io.selfenroll.enrollment.event;

import java.time.Instant;
import java.util.UUID;

/** The request gets no credential; published after the outcome has committed. The three ids may be null. */
public record EnrollmentRejected(
        UUID requestId,
        String reference,
        String email,
        RejectionReason reason,
        UUID siteId,
        UUID userId,
        UUID pinId,
        Instant requestedAt)
        implements EnrollmentEvent {

    public static final String TYPE = "enrollment.rejected.v1";

    @Override
    public String type() {
        return TYPE;
    }
}
