package io.selfenroll.admin.enrollment;

import java.time.Instant;
import java.util.UUID;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Where a request stands. Written by {@link TimelineWriter} only. */
@Entity
@Immutable
@Table(name = "enrollment")
public class Enrollment {

    private static final StepTimes NOTHING_REACHED = new StepTimes(null, null, null, null, null, null, null);

    @Id
    @Column(name = "request_id")
    private UUID requestId;

    private String reference;

    private String email;

    @Column(name = "site_id")
    private UUID siteId;

    @Column(name = "user_id")
    private UUID userId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Stage stage;

    private String reason;

    @Column(name = "requested_at")
    private Instant requestedAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(name = "device_id")
    private UUID deviceId;

    @Column(name = "device_name")
    private String deviceName;

    @Column(name = "device_platform")
    private String devicePlatform;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "device_status")
    private DeviceStatus deviceStatus;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Origin origin;

    @Column(name = "credential_id")
    private UUID credentialId;

    @Column(name = "device_serial")
    private String deviceSerial;

    @Embedded
    private StepTimes times;

    protected Enrollment() {}

    UUID requestId() {
        return requestId;
    }

    String reference() {
        return reference;
    }

    String email() {
        return email;
    }

    UUID siteId() {
        return siteId;
    }

    UUID userId() {
        return userId;
    }

    Stage stage() {
        return stage;
    }

    String reason() {
        return reason;
    }

    Instant requestedAt() {
        return requestedAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    Origin origin() {
        return origin == null ? Origin.REQUEST : origin;
    }

    UUID credentialId() {
        return credentialId;
    }

    StepTimes times() {
        return times == null ? NOTHING_REACHED : times;
    }

    /** Null as long as none was enrolled. */
    DeviceSummary device() {
        return deviceStatus == null ? null : new DeviceSummary(deviceId, deviceName, devicePlatform, deviceStatus);
    }
}
