package io.selfenroll.credential.site;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** What this service reads of {@code site.changed.v1}. */
record SiteChanged(UUID id, long version, String slug, String name, Status status, int credentialLifeMinutes)
        implements State {

    static final String TOPIC = "site";
    static final String TYPE = "site.changed.v1";

    SiteChanged {
        requireNonNull(id, "id is missing");
        requireNonNull(slug, "slug is missing");
        requireNonNull(name, "name is missing");
        requireNonNull(status, "status is missing");
    }
}
