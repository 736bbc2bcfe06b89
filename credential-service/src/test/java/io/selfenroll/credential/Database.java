package io.selfenroll.credential;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import jakarta.enterprise.context.ApplicationScoped;

/** Looks into the database, and moves the times in it, because nobody waits an hour in a test. */
@ApplicationScoped
public class Database {

    private final DataSource dataSource;

    Database(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    public int update(String sql, Object... values) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** First column of the first row as text, null when there is none. */
    public String text(String sql, Object... values) {
        List<String> column = column(sql, values);
        return column.isEmpty() ? null : column.getFirst();
    }

    public List<String> column(String sql, Object... values) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            List<String> column = new ArrayList<>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    column.add(rows.getString(1));
                }
            }
            return column;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Every value of every table, one line a row. */
    public List<String> dump() {
        List<String> lines = new ArrayList<>();
        for (String table : column("show tables")) {
            try (var connection = dataSource.getConnection();
                    var rows = connection.createStatement().executeQuery("select * from `" + table + "`")) {
                int columns = rows.getMetaData().getColumnCount();
                while (rows.next()) {
                    StringBuilder line = new StringBuilder(table);
                    for (int i = 1; i <= columns; i++) {
                        line.append('|').append(rows.getString(i));
                    }
                    lines.add(line.toString());
                }
            } catch (SQLException e) {
                throw new IllegalStateException(table, e);
            }
        }
        return lines;
    }

    public String state(UUID credentialId) {
        return text("select state from credential where id = ?", credentialId.toString());
    }

    public void endDelay(UUID credentialId) {
        update("update credential set next_attempt_at = utc_timestamp(6) where id = ?", credentialId.toString());
    }

    public void runOut(UUID credentialId) {
        update("update credential set expires_at = utc_timestamp(6) where id = ?", credentialId.toString());
    }
}
