package io.selfenroll.enrollment.event;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** Somebody submitted an address and a PIN; durable before the portal answers 202. The locale may be null. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record EnrollmentRequested(
        UUID requestId, String reference, String email, List<String> pinHashes, String locale, Instant requestedAt)
        implements EnrollmentEvent {

    public static final String TYPE = "enrollment.requested.v1";

    @Override
    public String type() {
        return TYPE;
    }
}
