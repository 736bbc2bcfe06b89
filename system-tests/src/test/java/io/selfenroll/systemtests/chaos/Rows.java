package io.selfenroll.systemtests.chaos;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.selfenroll.systemtests.stack.RunningStack;

/** Rows of a service's tables as texts, by column. */
final class Rows {

    private Rows() {}

    static List<Map<String, String>> of(RunningStack stack, String service, String sql, Object... values) {
        try (Connection connection = stack.database(service);
                PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                select.setObject(i + 1, values[i]);
            }
            try (ResultSet row = select.executeQuery()) {
                return read(row);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(service + ": " + sql, e);
        }
    }

    static long count(RunningStack stack, String service, String sql, Object... values) {
        return Long.parseLong(
                of(stack, service, sql, values).getFirst().values().iterator().next());
    }

    /** @return how many rows it changed */
    static int change(RunningStack stack, String service, String sql, Object... values) {
        try (Connection connection = stack.database(service);
                PreparedStatement change = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                change.setObject(i + 1, values[i]);
            }
            return change.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(service + ": " + sql, e);
        }
    }

    private static List<Map<String, String>> read(ResultSet row) throws SQLException {
        List<Map<String, String>> rows = new ArrayList<>();
        while (row.next()) {
            Map<String, String> values = new HashMap<>();
            for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                values.put(row.getMetaData().getColumnLabel(column), row.getString(column));
            }
            rows.add(values);
        }
        return rows;
    }
}
