package io.selfenroll.enrollment.device;

import java.time.Instant;
import java.util.UUID;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

import io.selfenroll.enrollment.credential.Redemption;
import io.selfenroll.enrollment.site.Platform;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A device of a user. Made by one credential, which makes no other. */
@Entity
public class Device {

    @Id
    private UUID id;

    private UUID credentialId;
    private UUID requestId;
    private UUID siteId;
    private UUID userId;
    private String email;
    private String installationId;
    private String secretHash;
    private String name;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Platform platform;

    private String manufacturer;
    private String model;
    private String osVersion;
    private String serialNumber;
    private Integer acceptedTerms;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private DeviceStatus status;

    private Instant enrolledAt;
    private Instant connectedAt;
    private Instant lastSyncAt;
    private Instant retiredAt;
    private String retiredBy;

    protected Device() {}

    Device(UUID id, Redemption redemption, EnrollRequest request, String secretHash, Instant now) {
        this.id = id;
        credentialId = redemption.credentialId();
        requestId = redemption.requestId();
        siteId = redemption.siteId();
        userId = redemption.userId();
        email = redemption.email();
        installationId = request.installationId();
        this.secretHash = secretHash;
        name = request.device().name();
        platform = request.device().platform();
        manufacturer = request.device().manufacturer();
        model = request.device().model();
        osVersion = request.device().osVersion();
        serialNumber = request.device().serialNumber();
        acceptedTerms = request.acceptedTerms();
        status = DeviceStatus.ENROLLED;
        enrolledAt = now;
    }

    /**
     * Records a check-in.
     *
     * @param os the version now running, or null when it was not said
     * @return whether it was the first one, which makes the device Connected
     * @throws InvalidDevice when retired
     */
    boolean sync(String os, Instant now) {
        if (status == DeviceStatus.RETIRED) {
            throw new InvalidDevice();
        }
        lastSyncAt = now;
        osVersion = os == null ? osVersion : os;
        if (status == DeviceStatus.CONNECTED) {
            return false;
        }
        status = DeviceStatus.CONNECTED;
        connectedAt = now;
        return true;
    }

    /** Ends the device; false when it had ended before. */
    boolean retire(String by, Instant now) {
        if (status == DeviceStatus.RETIRED) {
            return false;
        }
        status = DeviceStatus.RETIRED;
        retiredAt = now;
        retiredBy = by;
        return true;
    }

    boolean retired() {
        return status == DeviceStatus.RETIRED;
    }

    boolean installedAs(String installation) {
        return installationId.equals(installation);
    }

    UUID id() {
        return id;
    }

    UUID credentialId() {
        return credentialId;
    }

    UUID requestId() {
        return requestId;
    }

    UUID siteId() {
        return siteId;
    }

    UUID userId() {
        return userId;
    }

    String email() {
        return email;
    }

    String secretHash() {
        return secretHash;
    }

    String name() {
        return name;
    }

    Platform platform() {
        return platform;
    }

    String manufacturer() {
        return manufacturer;
    }

    String model() {
        return model;
    }

    String osVersion() {
        return osVersion;
    }

    String serialNumber() {
        return serialNumber;
    }

    DeviceStatus status() {
        return status;
    }

    Instant enrolledAt() {
        return enrolledAt;
    }

    Instant connectedAt() {
        return connectedAt;
    }

    Instant lastSyncAt() {
        return lastSyncAt;
    }

    Instant retiredAt() {
        return retiredAt;
    }

    String retiredBy() {
        return retiredBy;
    }
}
