package io.selfenroll.admin.enrollment;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** An enrollment with its timeline, the oldest event first. */
record EnrollmentDetailResponse(@JsonUnwrapped EnrollmentResponse enrollment, List<TimelineEventResponse> timeline) {}
