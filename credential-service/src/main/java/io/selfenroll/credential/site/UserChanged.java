package io.selfenroll.credential.site;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** What this service reads of {@code user.changed.v1}. The language may be null. */
record UserChanged(
        UUID id,
        long version,
        UUID siteId,
        String email,
        String firstName,
        String lastName,
        String language,
        Status status)
        implements State {

    static final String TOPIC = "user";
    static final String TYPE = "user.changed.v1";

    UserChanged {
        requireNonNull(id, "id is missing");
        requireNonNull(siteId, "siteId is missing");
        requireNonNull(email, "email is missing");
        requireNonNull(firstName, "firstName is missing");
        requireNonNull(lastName, "lastName is missing");
        requireNonNull(status, "status is missing");
    }
}
