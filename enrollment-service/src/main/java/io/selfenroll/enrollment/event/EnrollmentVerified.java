package io.selfenroll.enrollment.event;

import java.time.Instant;
import java.util.UUID;

/** Address and PIN belong together; published after the outcome has committed. */
public record EnrollmentVerified(
        UUID requestId,
        String reference,
        String email,
        String locale,
        SiteRef site,
        UserRef user,
        UUID pinId,
        Instant requestedAt)
        implements EnrollmentEvent {

    public static final String TYPE = "enrollment.verified.v1";

    /** @param credentialLifeMinutes how long the site lets a credential live */
    public record SiteRef(UUID id, String slug, String name, int credentialLifeMinutes) {}

    public record UserRef(UUID id, String firstName, String lastName) {}

    @Override
    public String type() {
        return TYPE;
    }
}
