package io.selfenroll.enrollment.event;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.selfenroll.enrollment.site.Platform;

/**
 * A device was assigned to a user and a site; once per credential.
 *
 * @param language that the user chose, or null
 * @param ownership CORPORATE or PERSONAL
 */
public record DeviceEnrolled(
        UUID deviceId,
        UUID requestId,
        UUID credentialId,
        UUID siteId,
        UUID userId,
        String email,
        String firstName,
        String lastName,
        String language,
        String name,
        Platform platform,
        String manufacturer,
        String model,
        String osVersion,
        String serialNumber,
        String ownership,
        List<String> tags,
        Instant enrolledAt)
        implements DeviceEvent {

    public static final String TYPE = "device.enrolled.v1";

    @Override
    public String type() {
        return TYPE;
    }
}
