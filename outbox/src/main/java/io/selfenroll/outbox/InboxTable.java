package io.selfenroll.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import jakarta.enterprise.context.ApplicationScoped;

import io.agroal.api.AgroalDataSource;

/** SQL of the inbox. Every method works in the caller's transaction. */
@ApplicationScoped
class InboxTable {

    private final AgroalDataSource database;

    InboxTable(AgroalDataSource database) {
        this.database = database;
    }

    /** Those of the ids that this consumer has handled. */
    Set<String> known(String consumer, Collection<String> ids) {
        String sql = "SELECT event_id FROM inbox_event WHERE consumer = ? AND event_id IN ("
                + String.join(",", Collections.nCopies(ids.size(), "?")) + ")";
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            int parameter = 1;
            select.setString(parameter++, consumer);
            for (String id : ids) {
                select.setString(parameter++, id);
            }
            Set<String> known = new HashSet<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    known.add(row.getString(1));
                }
            }
            return known;
        } catch (SQLException e) {
            throw new OutboxUnavailable(e);
        }
    }

    void remember(String consumer, Collection<String> ids) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO inbox_event (consumer, event_id, seen_at) VALUES (?, ?, UTC_TIMESTAMP(6))")) {
            for (String id : ids) {
                insert.setString(1, consumer);
                insert.setString(2, id);
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new OutboxUnavailable(e);
        }
    }

    int forgetBefore(Instant time, int limit) {
        try (Connection connection = database.getConnection();
                PreparedStatement delete =
                        connection.prepareStatement("DELETE FROM inbox_event WHERE seen_at < ? LIMIT " + limit)) {
            delete.setObject(1, LocalDateTime.ofInstant(time, ZoneOffset.UTC));
            return delete.executeUpdate();
        } catch (SQLException e) {
            throw new OutboxUnavailable(e);
        }
    }
}
