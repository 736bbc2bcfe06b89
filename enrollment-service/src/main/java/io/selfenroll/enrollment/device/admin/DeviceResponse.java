package io.selfenroll.enrollment.device.admin;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.selfenroll.enrollment.device.Device;
import io.selfenroll.enrollment.device.DeviceStatus;
import io.selfenroll.enrollment.device.Hardware;
import io.selfenroll.enrollment.device.Ownership;
import io.selfenroll.enrollment.site.Platform;

/**
 * A device as administrators see it.
 *
 * @param registeredTo address of the user for whom its identifier was registered; null for a personal device
 * @param retiredBy {@code user}, {@code user-deleted}, or who of the administrators
 */
public record DeviceResponse(
        UUID id,
        UUID siteId,
        UUID userId,
        UUID credentialId,
        String email,
        String name,
        Platform platform,
        String manufacturer,
        String model,
        String osVersion,
        String serialNumber,
        String imei,
        String udid,
        DeviceStatus status,
        Ownership ownership,
        String registeredTo,
        List<String> tags,
        Instant enrolledAt,
        Instant connectedAt,
        Instant lastSyncAt,
        Instant retiredAt,
        String retiredBy,
        long version) {

    static DeviceResponse of(Device device) {
        Hardware hardware = device.hardware();
        return new DeviceResponse(
                device.id(),
                device.siteId(),
                device.userId(),
                device.credentialId(),
                device.email(),
                device.name(),
                hardware.platform(),
                hardware.manufacturer(),
                hardware.model(),
                hardware.osVersion(),
                hardware.serialNumber(),
                hardware.imei(),
                hardware.udid(),
                device.status(),
                device.ownership(),
                device.registeredTo(),
                device.tags().stream().sorted().toList(),
                device.enrolledAt(),
                device.connectedAt(),
                device.lastSyncAt(),
                device.retiredAt(),
                device.retiredBy(),
                device.version());
    }
}
