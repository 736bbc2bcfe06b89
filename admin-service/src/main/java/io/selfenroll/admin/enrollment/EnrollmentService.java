package io.selfenroll.admin.enrollment;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.selfenroll.admin.database.RetryOnConflict;

/** Reads the timeline for the console, within the sites of the signed-in admin. */
@ApplicationScoped
@RetryOnConflict
class EnrollmentService {

    private static final Duration RECENT = Duration.ofHours(24);

    private final EnrollmentRepository enrollments;
    private final EntityManager database;
    private final ObjectMapper json;

    EnrollmentService(EnrollmentRepository enrollments, EntityManager database, ObjectMapper json) {
        this.enrollments = enrollments;
        this.database = database;
        this.json = json;
    }

    @Transactional
    List<Enrollment> page(EnrollmentQuery query) {
        return enrollments.page(query);
    }

    @Transactional
    EnrollmentDetailResponse get(UUID requestId) {
        Enrollment enrollment = enrollments.inScope(requestId);
        List<TimelineEventResponse> timeline = database.createQuery(
                        "from TimelineEvent where requestId = :request order by occurredAt, eventId",
                        TimelineEvent.class)
                .setParameter("request", requestId)
                .getResultStream()
                .map(this::response)
                .toList();
        return new EnrollmentDetailResponse(EnrollmentResponse.of(enrollment), timeline);
    }

    @Transactional
    SummaryResponse summary(UUID siteId) {
        Instant since = Instant.now().minus(RECENT).truncatedTo(ChronoUnit.SECONDS);
        Map<Stage, Long> byStage = enrollments.countByStage(siteId, since);
        return new SummaryResponse(
                since,
                byStage.values().stream().mapToLong(Long::longValue).sum(),
                byStage,
                enrollments.countDevices(siteId, DeviceStatus.CONNECTED),
                enrollments.countDevices(siteId, DeviceStatus.ENROLLED));
    }

    private TimelineEventResponse response(TimelineEvent event) {
        try {
            return new TimelineEventResponse(
                    event.eventId(),
                    event.type(),
                    event.occurredAt(),
                    json.readValue(event.detail(), new TypeReference<Map<String, Object>>() {}));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Detail of event " + event.eventId() + " could not be read", e);
        }
    }
}
