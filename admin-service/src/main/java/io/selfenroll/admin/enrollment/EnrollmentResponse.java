package io.selfenroll.admin.enrollment;

import java.time.Instant;
import java.util.UUID;

/**
 * @param reference null as long as only events without it have arrived
 * @param email null as long as only events without it have arrived
 * @param siteId null when the request matched no site
 * @param reason why it was rejected or why its mail failed; else null
 */
record EnrollmentResponse(
        UUID requestId,
        String reference,
        String email,
        UUID siteId,
        UUID userId,
        Stage stage,
        String reason,
        Instant requestedAt,
        Instant updatedAt,
        DeviceSummary device) {

    static EnrollmentResponse of(Enrollment enrollment) {
        return new EnrollmentResponse(
                enrollment.requestId(),
                enrollment.reference(),
                enrollment.email(),
                enrollment.siteId(),
                enrollment.userId(),
                enrollment.stage(),
                enrollment.reason(),
                enrollment.requestedAt(),
                enrollment.updatedAt(),
                enrollment.device());
    }
}
