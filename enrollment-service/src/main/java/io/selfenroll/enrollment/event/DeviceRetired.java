package io.selfenroll.enrollment.event;

import java.time.Instant;
import java.util.UUID;

import io.selfenroll.enrollment.site.Platform;

/**
 * The device left and its tokens are dead; once per device.
 *
 * @param retiredBy {@code user}, {@code user-deleted}, {@code not-me}, or the address of the administrator
 */
public record DeviceRetired(
        UUID deviceId,
        UUID requestId,
        UUID credentialId,
        UUID siteId,
        UUID userId,
        String email,
        String name,
        Platform platform,
        String retiredBy,
        Instant retiredAt)
        implements DeviceEvent {

    public static final String TYPE = "device.retired.v1";

    @Override
    public String type() {
        return TYPE;
    }
}
