package io.selfenroll.admin.enrollment;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** The fields of all events of a timeline that we read; null where an event does not have them. */
record ObservedEvent(
        UUID requestId,
        String reference,
        String email,
        String recipient,
        String locale,
        Reference site,
        Reference user,
        UUID siteId,
        UUID userId,
        UUID pinId,
        String reason,
        Instant requestedAt,
        Origin origin,
        String issuedBy,
        String handOver,
        UUID credentialId,
        Instant expiresAt,
        String installationId,
        UUID supersededBy,
        String revokedBy,
        Boolean used,
        Boolean suppressed,
        Integer failedAttempts,
        UUID deliveryId,
        String kind,
        Integer attempts,
        Instant nextAttemptAt,
        UUID deviceId,
        String name,
        String platform,
        String manufacturer,
        String model,
        String osVersion,
        String serialNumber,
        String ownership,
        String retiredBy) {

    private static final String CREDENTIAL_MAIL = "enrollment-credentials";

    record Reference(UUID id) {}

    ObservedEvent {
        Objects.requireNonNull(requestId, "requestId is missing");
    }

    UUID anySiteId() {
        return site == null ? siteId : site.id();
    }

    UUID anyUserId() {
        return user == null ? userId : user.id();
    }

    String address() {
        return email == null ? recipient : email;
    }

    /** Other mails, say a notice that a device was enrolled, are shown and do not move the request. */
    boolean movesRequest() {
        return kind == null || kind.equals(CREDENTIAL_MAIL);
    }
}
