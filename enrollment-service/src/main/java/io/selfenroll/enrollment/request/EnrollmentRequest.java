package io.selfenroll.enrollment.request;

import java.time.Instant;
import java.util.UUID;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

import io.selfenroll.enrollment.event.EnrollmentRequested;
import io.selfenroll.enrollment.event.RejectionReason;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A request with its outcome. Written once, when it is decided. */
@Entity
@Immutable
public class EnrollmentRequest {

    @Id
    private UUID id;

    private String reference;
    private String email;
    private String locale;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Outcome outcome;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private RejectionReason reason;

    private UUID siteId;
    private UUID userId;
    private UUID pinId;
    private Instant requestedAt;
    private Instant decidedAt;

    protected EnrollmentRequest() {}

    EnrollmentRequest(EnrollmentRequested request, Decision decision, Instant decidedAt) {
        id = request.requestId();
        reference = request.reference();
        email = request.email();
        locale = request.locale();
        outcome = decision.outcome();
        reason = decision.reason();
        siteId = decision.siteId();
        userId = decision.userId();
        pinId = decision.pinId();
        requestedAt = request.requestedAt();
        this.decidedAt = decidedAt;
    }
}
