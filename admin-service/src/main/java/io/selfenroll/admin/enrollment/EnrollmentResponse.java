package io.selfenroll.admin.enrollment;

import java.time.Instant;
import java.util.UUID;

/**
 * @param reference null as long as only events without it have arrived
 * @param email null as long as only events without it have arrived
 * @param siteId null when the request matched no site
 * @param reason why it was rejected or why its mail failed; else null
 * @param credentialId null when none was made
 * @param verifiedAt like the other steps null while it was not reached
 */
record EnrollmentResponse(
        UUID requestId,
        String reference,
        String email,
        UUID siteId,
        UUID userId,
        Origin origin,
        Stage stage,
        String reason,
        UUID credentialId,
        Instant requestedAt,
        Instant verifiedAt,
        Instant issuedAt,
        Instant sentAt,
        Instant openedAt,
        Instant redeemedAt,
        Instant enrolledAt,
        Instant connectedAt,
        Instant updatedAt,
        DeviceSummary device) {

    static EnrollmentResponse of(Enrollment enrollment) {
        StepTimes times = enrollment.times();
        return new EnrollmentResponse(
                enrollment.requestId(),
                enrollment.reference(),
                enrollment.email(),
                enrollment.siteId(),
                enrollment.userId(),
                enrollment.origin(),
                enrollment.stage(),
                enrollment.reason(),
                enrollment.credentialId(),
                enrollment.requestedAt(),
                times.verifiedAt(),
                times.issuedAt(),
                times.sentAt(),
                times.openedAt(),
                times.redeemedAt(),
                times.enrolledAt(),
                times.connectedAt(),
                enrollment.updatedAt(),
                enrollment.device());
    }
}
