package io.selfenroll.admin.user;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import io.agroal.api.AgroalDataSource;

/** Finds users by their indexes. Works in the caller's transaction. */
@ApplicationScoped
class UserSearch {

    /** A console cannot show more; the rarest ones are left out. */
    private static final int MOST_TAGS = 1000;

    /** From here on it is quicker to look for the next user with a tag than to sort all who have it. */
    private static final int COMMON = 2000;

    private final AgroalDataSource database;

    UserSearch(AgroalDataSource database) {
        this.database = database;
    }

    /** @param rows how many at most */
    List<UUID> page(UserFilter filter, UserSort.Order order, List<Object> position, int rows) throws SQLException {
        return rows(
                UserSql.page(filter, use(filter), order, position, rows), row -> UUID.fromString(row.getString("id")));
    }

    UserSql.TagUse use(UserFilter filter) throws SQLException {
        if (filter.tag() == null) {
            return UserSql.TagUse.RARE;
        }
        String sql =
                "SELECT COUNT(*) FROM (SELECT 1 FROM user_tag WHERE site_id = ? AND tag = ? LIMIT " + COMMON + ") t";
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, filter.siteId().toString());
            select.setString(2, filter.tag());
            long users = read(select, row -> row.getLong(1)).getFirst();
            return users < COMMON ? UserSql.TagUse.RARE : UserSql.TagUse.COMMON;
        }
    }

    long count(UserFilter filter) throws SQLException {
        return rows(UserSql.count(filter), row -> row.getLong(1)).getFirst();
    }

    /** By name. */
    List<TagCount> tags(UUID siteId) throws SQLException {
        String sql = "SELECT tag, users FROM (SELECT tag, COUNT(*) users FROM user_tag WHERE site_id = ? GROUP BY tag"
                + " ORDER BY users DESC LIMIT " + MOST_TAGS + ") found ORDER BY tag";
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, siteId.toString());
            return read(select, row -> new TagCount(row.getString(1), row.getLong(2)));
        }
    }

    @FunctionalInterface
    private interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> rows(UserSql sql, RowReader<T> reader) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql.text())) {
            for (int i = 0; i < sql.parameters().size(); i++) {
                select.setObject(i + 1, sql.parameters().get(i));
            }
            return read(select, reader);
        }
    }

    private static <T> List<T> read(PreparedStatement select, RowReader<T> reader) throws SQLException {
        try (ResultSet row = select.executeQuery()) {
            List<T> found = new ArrayList<>();
            while (row.next()) {
                found.add(reader.read(row));
            }
            return found;
        }
    }
}
