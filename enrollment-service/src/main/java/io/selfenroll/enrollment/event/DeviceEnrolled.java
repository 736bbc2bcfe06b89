package io.selfenroll.enrollment.event;

import java.time.Instant;
import java.util.UUID;

import io.selfenroll.enrollment.site.Platform;

/** A device was assigned to a user and a site; once per credential. */
public record DeviceEnrolled(
        UUID deviceId,
        UUID requestId,
        UUID credentialId,
        UUID siteId,
        UUID userId,
        String email,
        String name,
        Platform platform,
        String manufacturer,
        String model,
        String osVersion,
        String serialNumber,
        Instant enrolledAt)
        implements DeviceEvent {

    public static final String TYPE = "device.enrolled.v1";

    @Override
    public String type() {
        return TYPE;
    }
}
