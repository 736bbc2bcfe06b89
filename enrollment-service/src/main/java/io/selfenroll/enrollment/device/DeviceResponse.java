package io.selfenroll.enrollment.device;

import java.time.Instant;
import java.util.UUID;

import io.selfenroll.enrollment.site.Platform;

/** A device as administrators see it. */
public record DeviceResponse(
        UUID id,
        UUID siteId,
        UUID userId,
        String email,
        String name,
        Platform platform,
        String manufacturer,
        String model,
        String osVersion,
        String serialNumber,
        DeviceStatus status,
        Instant enrolledAt,
        Instant connectedAt,
        Instant lastSyncAt) {

    static DeviceResponse of(Device device) {
        return new DeviceResponse(
                device.id(),
                device.siteId(),
                device.userId(),
                device.email(),
                device.name(),
                device.platform(),
                device.manufacturer(),
                device.model(),
                device.osVersion(),
                device.serialNumber(),
                device.status(),
                device.enrolledAt(),
                device.connectedAt(),
                device.lastSyncAt());
    }
}
