package io.selfenroll.admin.link;

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

@Entity
@Table(name = "admin_link")
public class AdminLink {

    @Id
    private UUID id;

    @Column(name = "admin_id")
    private UUID adminId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private LinkPurpose purpose;

    @Column(name = "token_hash")
    @JdbcTypeCode(SqlTypes.CHAR)
    private String tokenHash;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    /** Used, or replaced by a newer one. */
    @Column(name = "ended_at")
    private Instant endedAt;

    protected AdminLink() {}

    AdminLink(UUID adminId, LinkPurpose purpose, String tokenHash, Instant now, Instant expiresAt) {
        this.id = Ids.next();
        this.adminId = adminId;
        this.purpose = purpose;
        this.tokenHash = tokenHash;
        this.createdAt = now;
        this.expiresAt = expiresAt;
    }

    UUID adminId() {
        return adminId;
    }
}
