package io.selfenroll.admin.enrollment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** An enrollment with its timeline, the oldest event first. */
record EnrollmentDetailResponse(
        UUID requestId,
        String reference,
        String email,
        UUID siteId,
        UUID userId,
        Stage stage,
        String reason,
        Instant requestedAt,
        Instant updatedAt,
        DeviceSummary device,
        List<TimelineEventResponse> timeline) {

    static EnrollmentDetailResponse of(Enrollment enrollment, List<TimelineEventResponse> timeline) {
        return new EnrollmentDetailResponse(
                enrollment.requestId(),
                enrollment.reference(),
                enrollment.email(),
                enrollment.siteId(),
                enrollment.userId(),
                enrollment.stage(),
                enrollment.reason(),
                enrollment.requestedAt(),
                enrollment.updatedAt(),
                enrollment.device(),
                timeline);
    }
}
