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

    @Column(name = "last_seen_at")
    private Instant lastSeenAt;

    private String address;

    @Column(name = "user_agent")
    private String userAgent;

    protected AdminSession() {}

    AdminSession(UUID adminId, Instant now, Duration life, String address, String userAgent) {
        this.id = Ids.next();
        this.adminId = adminId;
        this.createdAt = now.truncatedTo(ChronoUnit.SECONDS);
        this.expiresAt = createdAt.plus(life);
        this.lastSeenAt = createdAt;
        this.address = address;
        this.userAgent = userAgent;
    }

    UUID id() {
        return id;
    }

    UUID adminId() {
        return adminId;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    /** To the minute. */
    Instant lastSeenAt() {
        return lastSeenAt == null ? createdAt : lastSeenAt;
    }

    /** Where the sign-in came from. */
    String address() {
        return address;
    }

    String userAgent() {
        return userAgent;
    }
}
