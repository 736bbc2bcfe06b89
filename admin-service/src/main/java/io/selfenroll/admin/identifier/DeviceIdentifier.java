package io.selfenroll.admin.identifier;

import java.time.Instant;
import java.util.UUID;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.selfenroll.outbox.Ids;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A device that belongs to a user. Its version counts published states. */
@Entity
@Table(name = "device_identifier")
class DeviceIdentifier {

    @Id
    private UUID id;

    @Column(name = "site_id")
    private UUID siteId;

    @Column(name = "user_id")
    private UUID userId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private IdentifierKind kind;

    private String identifier;

    private long version;

    @Column(name = "created_at")
    private Instant createdAt;

    protected DeviceIdentifier() {}

    DeviceIdentifier(UUID siteId, UUID userId, Identifier identifier, Instant now) {
        this.id = Ids.next();
        this.siteId = siteId;
        this.userId = userId;
        this.kind = identifier.kind();
        this.identifier = identifier.value();
        this.version = 1;
        this.createdAt = now;
    }

    boolean isLinked(UUID user, IdentifierKind as) {
        return userId.equals(user) && kind == as;
    }

    void link(UUID user, IdentifierKind as) {
        userId = user;
        kind = as;
        version++;
    }

    /** The published state is another one because its user's address is. */
    void userMoved() {
        version++;
    }

    UUID id() {
        return id;
    }

    UUID siteId() {
        return siteId;
    }

    UUID userId() {
        return userId;
    }

    IdentifierKind kind() {
        return kind;
    }

    String identifier() {
        return identifier;
    }

    long version() {
        return version;
    }

    Instant createdAt() {
        return createdAt;
    }
}
