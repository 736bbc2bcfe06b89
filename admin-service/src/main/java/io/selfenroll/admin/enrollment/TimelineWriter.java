package io.selfenroll.admin.enrollment;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Writes a batch of events with two batched statements, whatever its size. */
@ApplicationScoped
class TimelineWriter {

    private static final String ADD_EVENT = """
            INSERT IGNORE INTO timeline_event (event_id, request_id, type, occurred_at, detail) VALUES (?, ?, ?, ?, ?)
            """;

    /** MariaDB assigns from left to right: what depends on a rank comes before the rank itself. */
    private static final String MOVE_REQUEST = """
            INSERT INTO enrollment (request_id, reference, email, site_id, user_id, stage, stage_rank, reason,
                requested_at, updated_at, device_id, device_name, device_platform, device_status, device_rank,
                origin, credential_id, device_serial, verified_at, issued_at, sent_at, opened_at, redeemed_at,
                enrolled_at, connected_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON DUPLICATE KEY UPDATE
                reference = COALESCE(reference, VALUES(reference)),
                email = COALESCE(email, VALUES(email)),
                site_id = COALESCE(site_id, VALUES(site_id)),
                user_id = COALESCE(user_id, VALUES(user_id)),
                reason = IF(VALUES(stage_rank) > stage_rank, VALUES(reason), reason),
                stage = IF(VALUES(stage_rank) > stage_rank, VALUES(stage), stage),
                stage_rank = GREATEST(stage_rank, VALUES(stage_rank)),
                requested_at = LEAST(requested_at, VALUES(requested_at)),
                updated_at = GREATEST(updated_at, VALUES(updated_at)),
                device_id = COALESCE(device_id, VALUES(device_id)),
                device_name = COALESCE(device_name, VALUES(device_name)),
                device_platform = COALESCE(device_platform, VALUES(device_platform)),
                device_status = IF(VALUES(device_rank) > device_rank, VALUES(device_status), device_status),
                device_rank = GREATEST(device_rank, VALUES(device_rank)),
                origin = COALESCE(origin, VALUES(origin)),
                credential_id = COALESCE(credential_id, VALUES(credential_id)),
                device_serial = COALESCE(device_serial, VALUES(device_serial)),
                verified_at = COALESCE(verified_at, VALUES(verified_at)),
                issued_at = COALESCE(issued_at, VALUES(issued_at)),
                sent_at = COALESCE(sent_at, VALUES(sent_at)),
                opened_at = COALESCE(opened_at, VALUES(opened_at)),
                redeemed_at = COALESCE(redeemed_at, VALUES(redeemed_at)),
                enrolled_at = COALESCE(enrolled_at, VALUES(enrolled_at)),
                connected_at = COALESCE(connected_at, VALUES(connected_at))
            """;

    private static final Step[] STEPS = Step.values();

    /** Number of the parameter of a step, less its place in the order. */
    private static final int FIRST_STEP = 18;

    private final ObjectMapper json;
    private final ObservedFacts facts;

    TimelineWriter(ObjectMapper json, ObservedFacts facts) {
        this.json = json;
        this.facts = facts;
    }

    void addEvents(Connection database, List<TimelineEntry> entries) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(ADD_EVENT)) {
            for (TimelineEntry entry : entries) {
                statement.setString(1, entry.eventId());
                statement.setString(2, text(entry.event().requestId()));
                statement.setString(3, entry.type().type());
                statement.setObject(4, utc(entry.at()));
                statement.setString(5, detail(entry));
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    void moveRequests(Connection database, List<TimelineEntry> entries) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(MOVE_REQUEST)) {
            for (TimelineEntry entry : entries) {
                bind(statement, entry);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static void bind(PreparedStatement statement, TimelineEntry entry) throws SQLException {
        ObservedEvent event = entry.event();
        DeviceStatus device = entry.type().deviceStatus();
        boolean moves = entry.stage() != Stage.REQUESTED;
        statement.setString(1, text(event.requestId()));
        statement.setString(2, cut(event.reference(), 20));
        statement.setString(3, cut(event.address(), 254));
        statement.setString(4, text(event.anySiteId()));
        statement.setString(5, text(event.anyUserId()));
        statement.setString(6, entry.stage().name());
        statement.setInt(7, entry.stage().rank());
        statement.setString(8, moves ? cut(entry.reason(), 200) : null);
        statement.setObject(9, utc(entry.requestedAt()));
        statement.setObject(10, utc(entry.at()));
        statement.setString(11, device == null ? null : text(event.deviceId()));
        statement.setString(12, device == null ? null : cut(event.name(), 300));
        statement.setString(13, device == null ? null : cut(event.platform(), 30));
        statement.setString(14, device == null ? null : device.name());
        statement.setInt(15, device == null ? 0 : device.rank());
        statement.setString(16, event.origin() == null ? null : event.origin().name());
        statement.setString(17, text(event.credentialId()));
        statement.setString(18, cut(event.serialNumber(), 200));
        for (int step = Step.VERIFIED.ordinal(); step < STEPS.length; step++) {
            statement.setObject(FIRST_STEP + step, STEPS[step] == entry.step() ? utc(entry.at()) : null);
        }
    }

    private String detail(TimelineEntry entry) {
        try {
            return json.writeValueAsString(facts.shown(entry.type(), entry.event()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Detail of a timeline event could not be written", e);
        }
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static String text(UUID id) {
        return id == null ? null : id.toString();
    }

    private static String cut(String text, int length) {
        return text == null || text.length() <= length ? text : text.substring(0, length);
    }
}
