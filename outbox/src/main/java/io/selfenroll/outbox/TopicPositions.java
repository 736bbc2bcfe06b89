package io.selfenroll.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import jakarta.enterprise.context.ApplicationScoped;

import io.agroal.api.AgroalDataSource;
import org.apache.kafka.common.TopicPartition;

/** How far each partition of a state topic has been applied to this database. Works in the caller's transaction. */
@ApplicationScoped
class TopicPositions {

    private final AgroalDataSource database;

    TopicPositions(AgroalDataSource database) {
        this.database = database;
    }

    OptionalLong find(TopicPartition partition) {
        return find(partition, "");
    }

    /** Also keeps others from moving it until the transaction ends. */
    OptionalLong lock(TopicPartition partition) {
        return find(partition, " FOR UPDATE");
    }

    private OptionalLong find(TopicPartition partition, String lock) {
        String sql = "SELECT next_offset FROM topic_position WHERE topic = ? AND partition_no = ?" + lock;
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, partition.topic());
            select.setInt(2, partition.partition());
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
            }
        } catch (SQLException e) {
            throw new OutboxUnavailable(e);
        }
    }

    /** Whether each partition has been applied up to the given offset. */
    boolean reached(Map<TopicPartition, Long> targets) {
        if (targets.isEmpty()) {
            return true;
        }
        Map<TopicPartition, Long> applied = new HashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("SELECT topic, partition_no, next_offset FROM topic_position");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                applied.put(new TopicPartition(row.getString(1), row.getInt(2)), row.getLong(3));
            }
        } catch (SQLException e) {
            throw new OutboxUnavailable(e);
        }
        return targets.entrySet().stream()
                .allMatch(target -> applied.getOrDefault(target.getKey(), 0L) >= target.getValue());
    }

    void save(TopicPartition partition, long nextOffset) {
        String sql = "INSERT INTO topic_position (topic, partition_no, next_offset) VALUES (?, ?, ?) "
                + "ON DUPLICATE KEY UPDATE next_offset = VALUES(next_offset)";
        try (Connection connection = database.getConnection();
                PreparedStatement upsert = connection.prepareStatement(sql)) {
            upsert.setString(1, partition.topic());
            upsert.setInt(2, partition.partition());
            upsert.setLong(3, nextOffset);
            upsert.executeUpdate();
        } catch (SQLException e) {
            throw new OutboxUnavailable(e);
        }
    }
}
