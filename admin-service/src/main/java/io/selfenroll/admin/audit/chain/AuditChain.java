package io.selfenroll.admin.audit.chain;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jakarta.enterprise.context.ApplicationScoped;

/** Appends to the chain. Whoever appends holds the lock on its end until the transaction commits. */
@ApplicationScoped
public class AuditChain {

    private static final String LOCK_END = "SELECT sequence, hash FROM audit_chain WHERE id = 1 FOR UPDATE";
    private static final String MOVE_END = "UPDATE audit_chain SET sequence = ?, hash = ? WHERE id = 1";
    private static final String ADD = "INSERT INTO audit_entry (sequence, entry, hash) VALUES (?, ?, ?)";

    /**
     * Appends entries in their order, each event once, in the transaction of the connection.
     *
     * @param entries JSON texts by the id of their event
     */
    public void append(Connection database, Map<String, String> entries) throws SQLException {
        ChainLink end = lockEnd(database);
        Set<String> known = column(
                        database, "SELECT event_id FROM audit_entry WHERE event_id IN (%s)", entries.keySet())
                .keySet();
        try (PreparedStatement add = database.prepareStatement(ADD)) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                if (known.contains(entry.getKey())) {
                    continue;
                }
                end = end.next(entry.getValue());
                add.setLong(1, end.sequence());
                add.setString(2, entry.getValue());
                add.setString(3, end.hash());
                add.addBatch();
            }
            add.executeBatch();
        }
        moveEnd(database, end);
    }

    /** What targets were called when they first had a name, by their id. */
    public Map<String, String> labels(Connection database, Collection<String> targetIds) throws SQLException {
        return column(
                database,
                "SELECT target_id, MIN(target_label) FROM audit_entry WHERE target_id IN (%s)"
                        + " AND target_label IS NOT NULL GROUP BY target_id",
                targetIds);
    }

    private static ChainLink lockEnd(Connection database) throws SQLException {
        try (PreparedStatement lock = database.prepareStatement(LOCK_END);
                ResultSet row = lock.executeQuery()) {
            row.next();
            return new ChainLink(row.getLong(1), row.getString(2));
        }
    }

    private static void moveEnd(Connection database, ChainLink end) throws SQLException {
        try (PreparedStatement move = database.prepareStatement(MOVE_END)) {
            move.setLong(1, end.sequence());
            move.setString(2, end.hash());
            move.executeUpdate();
        }
    }

    /** First column to last column of what a query finds for these values. */
    private static Map<String, String> column(Connection database, String query, Collection<String> values)
            throws SQLException {
        Map<String, String> found = new HashMap<>();
        if (values.isEmpty()) {
            return found;
        }
        String marks = String.join(",", Collections.nCopies(values.size(), "?"));
        try (PreparedStatement select = database.prepareStatement(query.formatted(marks))) {
            int at = 1;
            for (String value : List.copyOf(values)) {
                select.setString(at++, value);
            }
            try (ResultSet rows = select.executeQuery()) {
                int last = rows.getMetaData().getColumnCount();
                while (rows.next()) {
                    found.put(rows.getString(1), rows.getString(last));
                }
            }
        }
        return found;
    }
}
