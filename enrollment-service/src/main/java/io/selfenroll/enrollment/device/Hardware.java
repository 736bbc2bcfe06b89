package io.selfenroll.enrollment.device;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import io.selfenroll.enrollment.site.Platform;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What a device is, by its own word. All but the platform may be null. */
@Embeddable
public record Hardware(
        @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR)
        Platform platform,

        String manufacturer,
        String model,
        String osVersion,
        String serialNumber,
        String imei,
        String udid) {

    static Hardware of(DeviceFacts facts) {
        return new Hardware(
                facts.platform(),
                facts.manufacturer(),
                facts.model(),
                facts.osVersion(),
                facts.serialNumber(),
                facts.imei(),
                facts.udid());
    }

    Hardware running(String os) {
        return new Hardware(platform, manufacturer, model, os, serialNumber, imei, udid);
    }
}
