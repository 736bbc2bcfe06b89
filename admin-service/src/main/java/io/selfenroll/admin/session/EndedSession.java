package io.selfenroll.admin.session;

import java.time.Instant;
import java.util.UUID;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A session, or an API token, whose tokens are refused although they have not expired. */
@Entity
@Table(name = "ended_session")
public class EndedSession {

    @Id
    @Column(name = "session_id")
    private UUID sessionId;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    protected EndedSession() {}

    EndedSession(UUID sessionId, Instant endedAt, Instant expiresAt) {
        this.sessionId = sessionId;
        this.endedAt = endedAt;
        this.expiresAt = expiresAt;
    }

    UUID sessionId() {
        return sessionId;
    }

    SessionEnded event() {
        return new SessionEnded(sessionId, endedAt, expiresAt);
    }
}
