package io.selfenroll.localstack.test.release;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The last release as the database sees it: it writes and reads the columns that it knows, and no others.
 *
 * @param tables columns by table
 */
record OldRelease(Map<String, List<Column>> tables) {

    /** Above the keys of the rows that migrations put in. */
    private static final int ROW = 90;

    private static final String COLUMNS = """
            select table_name, column_name, data_type, column_type, character_maximum_length, extra
            from information_schema.columns
            where table_schema = database() and table_name <> 'flyway_schema_history'
            order by table_name, ordinal_position""";

    static OldRelease knowing(Connection database) throws SQLException {
        Map<String, List<Column>> tables = new TreeMap<>();
        try (Statement select = database.createStatement();
                ResultSet row = select.executeQuery(COLUMNS)) {
            while (row.next()) {
                tables.computeIfAbsent(row.getString(1), table -> new ArrayList<>())
                        .add(new Column(
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getLong(5),
                                row.getString(6).contains("GENERATED")));
            }
        }
        return new OldRelease(tables);
    }

    /** One row more in each table, with a value in each column. */
    void write(Connection database) throws SQLException {
        try (Statement statement = database.createStatement()) {
            // The values mean nothing, so they refer to nothing either.
            statement.execute("set session foreign_key_checks = 0, check_constraint_checks = 0");
        }
        for (Map.Entry<String, List<Column>> table : tables.entrySet()) {
            List<Column> written = table.getValue().stream()
                    .filter(column -> !column.generated())
                    .toList();
            String sql = "insert into `" + table.getKey() + "` (" + names(written) + ") values ("
                    + written.stream().map(column -> "?").collect(Collectors.joining(", ")) + ")";
            try (PreparedStatement insert = database.prepareStatement(sql)) {
                for (int i = 0; i < written.size(); i++) {
                    insert.setObject(i + 1, written.get(i).value(ROW));
                }
                insert.executeUpdate();
            } catch (SQLException e) {
                throw new SQLException("The last release cannot write to " + table.getKey() + ": " + e.getMessage(), e);
            }
        }
    }

    /** @return all rows of each table, in the columns that this release knows */
    Map<String, List<String>> read(Connection database) throws SQLException {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        for (Map.Entry<String, List<Column>> table : tables.entrySet()) {
            String sql = "select " + names(table.getValue()) + " from `" + table.getKey() + "` order by 1";
            try (Statement select = database.createStatement();
                    ResultSet row = select.executeQuery(sql)) {
                List<String> read = new ArrayList<>();
                while (row.next()) {
                    read.add(line(row, table.getValue().size()));
                }
                rows.put(table.getKey(), read);
            } catch (SQLException e) {
                throw new SQLException("The last release cannot read " + table.getKey() + ": " + e.getMessage(), e);
            }
        }
        return rows;
    }

    private static String line(ResultSet row, int columns) throws SQLException {
        List<String> values = new ArrayList<>();
        for (int i = 1; i <= columns; i++) {
            values.add(row.getString(i));
        }
        return String.join("|", values);
    }

    private static String names(List<Column> columns) {
        return columns.stream().map(column -> "`" + column.name() + "`").collect(Collectors.joining(", "));
    }
}
