package io.selfenroll.enrollment.request;

import java.time.Instant;
import java.util.UUID;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A request that waits for its turn; deleted with its decision. */
@Entity
@Immutable
public class HeldRequest {

    @Id
    private UUID requestId;

    private UUID pinId;
    private String email;

    /** The event, as JSON. */
    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    private String request;

    private Instant dueAt;

    protected HeldRequest() {}

    HeldRequest(UUID requestId, UUID pinId, String email, String request, Instant dueAt) {
        this.requestId = requestId;
        this.pinId = pinId;
        this.email = email;
        this.request = request;
        this.dueAt = dueAt;
    }

    UUID requestId() {
        return requestId;
    }

    String email() {
        return email;
    }

    String request() {
        return request;
    }

    Instant dueAt() {
        return dueAt;
    }
}
