package io.selfenroll.enrollment.site;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** Full state of a user as admin-service publishes it. The language may be null. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record UserChanged(
        UUID id,
        long version,
        UUID siteId,
        String email,
        String firstName,
        String lastName,
        String language,
        Status status) {

    public static final String TOPIC = "user";
    public static final String TYPE = "user.changed.v1";
}
