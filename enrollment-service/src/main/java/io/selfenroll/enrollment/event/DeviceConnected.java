package io.selfenroll.enrollment.event;

import java.time.Instant;
import java.util.UUID;

import io.selfenroll.enrollment.site.Platform;

/** The first sync of a device; once per device. */
public record DeviceConnected(
        UUID deviceId,
        UUID requestId,
        UUID credentialId,
        UUID siteId,
        UUID userId,
        String email,
        String name,
        Platform platform,
        Instant connectedAt)
        implements DeviceEvent {

    public static final String TYPE = "device.connected.v1";

    @Override
    public String type() {
        return TYPE;
    }
}
