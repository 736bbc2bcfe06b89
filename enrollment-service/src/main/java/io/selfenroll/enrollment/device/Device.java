package io.selfenroll.enrollment.device;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;

import io.selfenroll.enrollment.credential.Redemption;
import io.selfenroll.enrollment.identifier.Mark;
import io.selfenroll.enrollment.identifier.Registration;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A device of a user. Made by one credential, which makes no other. */
@Entity
public class Device {

    private static final int MANY = 200;

    @Id
    private UUID id;

    private long version;
    private UUID credentialId;
    private UUID requestId;
    private UUID siteId;
    private UUID userId;
    private String email;
    private String installationId;
    private String secretHash;
    private String keyThumbprint;
    private String name;

    @Embedded
    private Hardware hardware;

    private Integer acceptedTerms;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private DeviceStatus status;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Ownership ownership;

    private UUID registeredUserId;
    private String registeredTo;

    @ElementCollection
    @CollectionTable(name = "device_mark", joinColumns = @JoinColumn(name = "device_id"))
    @Column(name = "mark")
    @BatchSize(size = MANY)
    private Set<String> marks = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "device_tag", joinColumns = @JoinColumn(name = "device_id"))
    @Column(name = "tag")
    @BatchSize(size = MANY)
    private Set<String> tags = new HashSet<>();

    private Instant enrolledAt;
    private Instant connectedAt;
    private Instant lastSyncAt;
    private Instant retiredAt;
    private String retiredBy;

    @Column(insertable = false, updatable = false)
    private Instant seenAt;

    @Column(insertable = false, updatable = false)
    private String searchText;

    protected Device() {}

    /** @param keyThumbprint of the key that the device proves its calls by; null for plain bearer tokens */
    Device(
            UUID id,
            Redemption redemption,
            EnrollRequest request,
            String secretHash,
            String keyThumbprint,
            Instant now) {
        this.id = id;
        credentialId = redemption.credentialId();
        requestId = redemption.requestId();
        siteId = redemption.siteId();
        userId = redemption.userId();
        email = redemption.email();
        installationId = request.installationId();
        this.secretHash = secretHash;
        this.keyThumbprint = keyThumbprint;
        name = request.device().name();
        hardware = Hardware.of(request.device());
        marks.addAll(Mark.all(hardware.serialNumber(), hardware.imei(), hardware.udid()));
        tags.addAll(Tags.of(redemption.tags()));
        ownership = Ownership.PERSONAL;
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
        hardware = os == null ? hardware : hardware.running(os);
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
        version++;
        return true;
    }

    /** Puts these tags in place of those it had; false when they are the same. */
    public boolean tag(Set<String> now) {
        if (tags.equals(now)) {
            return false;
        }
        tags.retainAll(now);
        tags.addAll(now);
        version++;
        return true;
    }

    /** Finds out whose the device is, from what was registered under its marks, the earliest first. */
    void ownedBy(List<Registration> registrations) {
        Registration own = registrations.stream()
                .filter(registration -> registration.siteId().equals(siteId) && marks.contains(registration.mark()))
                .findFirst()
                .orElse(null);
        ownership = own == null ? Ownership.PERSONAL : Ownership.CORPORATE;
        registeredUserId = own == null ? null : own.userId();
        registeredTo = own == null ? null : own.email();
    }

    boolean retired() {
        return status == DeviceStatus.RETIRED;
    }

    /** Whether it is this installation, with the key that it had when it enrolled, or without one as then. */
    boolean installedAs(String installation, String thumbprint) {
        return installationId.equals(installation) && Objects.equals(keyThumbprint, thumbprint);
    }

    public UUID id() {
        return id;
    }

    /** Counts what administrators change; a sync is no such change. */
    public long version() {
        return version;
    }

    public UUID credentialId() {
        return credentialId;
    }

    UUID requestId() {
        return requestId;
    }

    public UUID siteId() {
        return siteId;
    }

    public UUID userId() {
        return userId;
    }

    public String email() {
        return email;
    }

    String secretHash() {
        return secretHash;
    }

    /** Empty when the device has plain bearer tokens. */
    Optional<String> keyThumbprint() {
        return Optional.ofNullable(keyThumbprint);
    }

    public String name() {
        return name;
    }

    public Hardware hardware() {
        return hardware;
    }

    public DeviceStatus status() {
        return status;
    }

    public Ownership ownership() {
        return ownership;
    }

    /** Address of the user for whom one of its identifiers was registered; null for a personal device. */
    public String registeredTo() {
        return registeredTo;
    }

    Set<String> marks() {
        return marks;
    }

    public Set<String> tags() {
        return Set.copyOf(tags);
    }

    public Instant enrolledAt() {
        return enrolledAt;
    }

    public Instant connectedAt() {
        return connectedAt;
    }

    public Instant lastSyncAt() {
        return lastSyncAt;
    }

    /** The last sync, or long ago when there was none: for sorting. */
    public Instant seenAt() {
        return seenAt;
    }

    public Instant retiredAt() {
        return retiredAt;
    }

    public String retiredBy() {
        return retiredBy;
    }
}
