package io.selfenroll.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;

import io.agroal.api.AgroalDataSource;

/** SQL of the outbox. Every method works in the caller's transaction. */
@ApplicationScoped
class OutboxTable {

    private final AgroalDataSource database;

    OutboxTable(AgroalDataSource database) {
        this.database = database;
    }

    void insert(List<OutboxEvent> events) throws SQLException {
        String sql = "INSERT INTO outbox_event "
                + "(id, aggregatetype, aggregateid, type, payload, timestamp, traceparent, lane) "
                + "VALUES (?, ?, ?, ?, ?, ?, ?, ?)";
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(sql)) {
            for (OutboxEvent event : events) {
                insert.setString(1, event.id().toString());
                insert.setString(2, event.topic());
                insert.setString(3, event.key());
                insert.setString(4, event.type());
                insert.setString(5, event.payload());
                insert.setObject(6, LocalDateTime.ofInstant(event.time(), ZoneOffset.UTC));
                insert.setString(7, event.trace());
                insert.setInt(8, event.lane());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    List<Integer> lanesWithWork() throws SQLException {
        return integers("SELECT DISTINCT lane FROM outbox_event");
    }

    /** Locks those of the lanes that no other publisher holds. */
    List<Integer> lockFreeLanes(Collection<Integer> lanes) throws SQLException {
        return integers("SELECT lane FROM outbox_lane WHERE lane IN (" + list(lanes) + ") FOR UPDATE SKIP LOCKED");
    }

    List<OutboxEvent> oldest(Collection<Integer> lanes, int limit) throws SQLException {
        String sql = "SELECT seq, id, aggregatetype, aggregateid, type, payload, timestamp, traceparent, lane "
                + "FROM outbox_event WHERE lane IN (" + list(lanes) + ") ORDER BY seq LIMIT " + limit;
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            List<OutboxEvent> events = new ArrayList<>();
            while (row.next()) {
                events.add(new OutboxEvent(
                        row.getLong(1),
                        UUID.fromString(row.getString(2)),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getObject(7, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                        row.getString(8),
                        row.getInt(9)));
            }
            return events;
        }
    }

    void delete(List<OutboxEvent> published) throws SQLException {
        change("DELETE FROM outbox_event WHERE seq IN (" + seqs(published) + ")");
    }

    void countAttempt(List<OutboxEvent> unpublished) throws SQLException {
        change("UPDATE outbox_event SET attempts = attempts + 1 WHERE seq IN (" + seqs(unpublished) + ")");
    }

    long count() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("SELECT COUNT(*) FROM outbox_event");
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private void change(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement change = connection.prepareStatement(sql)) {
            change.executeUpdate();
        }
    }

    private List<Integer> integers(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            List<Integer> values = new ArrayList<>();
            while (row.next()) {
                values.add(row.getInt(1));
            }
            return values;
        }
    }

    private static String seqs(List<OutboxEvent> events) {
        return list(events.stream().map(OutboxEvent::seq).toList());
    }

    private static String list(Collection<? extends Number> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}
