package io.selfenroll.admin.enrollment;

import java.time.Instant;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** When each step after the request was reached; null while it was not. */
@Embeddable
record StepTimes(
        @Column(name = "verified_at") Instant verifiedAt,
        @Column(name = "issued_at") Instant issuedAt,
        @Column(name = "sent_at") Instant sentAt,
        @Column(name = "opened_at") Instant openedAt,
        @Column(name = "redeemed_at") Instant redeemedAt,
        @Column(name = "enrolled_at") Instant enrolledAt,
        @Column(name = "connected_at") Instant connectedAt) {}
