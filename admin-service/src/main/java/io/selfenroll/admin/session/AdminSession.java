package io.selfenroll.admin.session;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.selfenroll.outbox.Ids;

/** A signed-in admin in one browser. The row exists as long as the session does. */
@Entity
@Table(name = "admin_session")
public class AdminSession {

    @Id
    private UUID id;

    @Column(name = "admin_id")
    private UUID adminId;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    protected AdminSession() {}

    AdminSession(UUID adminId, Instant now, Duration life) {
        this.id = Ids.next();
        this.adminId = adminId;
        this.createdAt = now.truncatedTo(ChronoUnit.SECONDS);
        this.expiresAt = createdAt.plus(life);
    }

    UUID id() {
        return id;
    }

    UUID adminId() {
        return adminId;
    }

    Instant expiresAt() {
        return expiresAt;
    }
}
