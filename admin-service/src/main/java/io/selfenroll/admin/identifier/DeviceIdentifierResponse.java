package io.selfenroll.admin.identifier;

import java.time.Instant;
import java.util.UUID;

/** @param identifier in upper-case letters and digits only */
record DeviceIdentifierResponse(
        UUID id, UUID siteId, UUID userId, String email, IdentifierKind kind, String identifier, Instant createdAt) {

    static DeviceIdentifierResponse of(LinkedIdentifier linked) {
        DeviceIdentifier identifier = linked.identifier();
        return new DeviceIdentifierResponse(
                identifier.id(),
                identifier.siteId(),
                identifier.userId(),
                linked.email(),
                identifier.kind(),
                identifier.identifier(),
                identifier.createdAt());
    }
}
