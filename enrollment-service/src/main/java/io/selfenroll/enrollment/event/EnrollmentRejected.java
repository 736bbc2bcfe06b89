package io.selfenroll.enrollment.event;

import java.time.Instant;
import java.util.UUID;

/**
 * The request gets no credential; published after the outcome has committed. The three ids may be null.
 *
 * @param firstName of the one active user with this address, as the last name; null without one
 * @param language what was asked for, else the user's own; may be null
 */
public record EnrollmentRejected(
        UUID requestId,
        String reference,
        String email,
        RejectionReason reason,
        UUID siteId,
        UUID userId,
        UUID pinId,
        String firstName,
        String lastName,
        String language,
        Instant requestedAt)
        implements EnrollmentEvent {

    public static final String TYPE = "enrollment.rejected.v1";

    @Override
    public String type() {
        return TYPE;
    }
}
