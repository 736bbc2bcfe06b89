package io.selfenroll.admin.identifier;

import java.util.UUID;

/** Full state of an identifier; published after the change has committed. A tombstone follows when it is deleted. */
record DeviceIdentifierChanged(
        UUID id, long version, UUID siteId, UUID userId, String email, IdentifierKind kind, String identifier) {

    static final String TOPIC = "device-identifier";
    static final String TYPE = "device-identifier.changed.v1";

    static DeviceIdentifierChanged of(DeviceIdentifier identifier, String email) {
        return new DeviceIdentifierChanged(
                identifier.id(),
                identifier.version(),
                identifier.siteId(),
                identifier.userId(),
                email,
                identifier.kind(),
                identifier.identifier());
    }
}
