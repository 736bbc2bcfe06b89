package io.selfenroll.enrollment.device;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** Its user said that it was somebody else. */
record CredentialDisowned(UUID credentialId, UUID siteId, Instant disownedAt) {

    static final String TYPE = "credential.disowned.v1";

    CredentialDisowned {
        Objects.requireNonNull(credentialId);
        Objects.requireNonNull(siteId);
        Objects.requireNonNull(disownedAt);
    }
}
