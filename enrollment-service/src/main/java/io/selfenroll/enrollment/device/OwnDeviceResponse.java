package io.selfenroll.enrollment.device;

import java.time.Instant;
import java.util.UUID;

import io.selfenroll.enrollment.site.Platform;

/** A device as its own user sees it. */
public record OwnDeviceResponse(
        UUID deviceId,
        String name,
        Platform platform,
        DeviceStatus status,
        Instant enrolledAt,
        Instant lastSyncAt,
        UserView user,
        SiteView site) {

    static OwnDeviceResponse of(ActiveDevice active) {
        Device device = active.device();
        return new OwnDeviceResponse(
                device.id(),
                device.name(),
                device.hardware().platform(),
                device.status(),
                device.enrolledAt(),
                device.lastSyncAt(),
                UserView.of(active.user()),
                SiteView.of(active.site()));
    }
}
