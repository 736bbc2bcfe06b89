package io.selfenroll.enrollment.identifier;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** Full state of an identifier as admin-service publishes it: the fields this service reads. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record DeviceIdentifierChanged(
        UUID id, long version, UUID siteId, UUID userId, String email, String identifier) {

    public static final String TOPIC = "device-identifier";
    public static final String TYPE = "device-identifier.changed.v1";
}
