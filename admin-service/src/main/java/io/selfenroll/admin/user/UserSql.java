package io.selfenroll.admin.user;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The SQL of a list. What is searched for becomes one keyed range per branch of a UNION: with OR MariaDB would look at
 * every user of the site.
 */
final class UserSql {

    private static final int MOST_WORDS = 4;

    private final StringBuilder text = new StringBuilder();
    private final List<Object> parameters = new ArrayList<>();

    private UserSql() {}

    /** How many users of the site have the tag that is filtered by. */
    enum TagUse {
        /** Then they are read by the tag, and sorted. */
        RARE,
        /** Then users are read in order, and looked at one by one: soon enough have it. */
        COMMON
    }

    /** @param position of the last user seen; null for the first page */
    static UserSql page(UserFilter filter, TagUse tag, UserSort.Order order, List<Object> position, int rows) {
        UserSql sql = new UserSql();
        String columns = String.join(", ", order.by().columns());
        String select = columns.endsWith("id") ? columns : columns + ", id";
        String direction = order.descending() ? " DESC" : "";
        String ending =
                order.by().columns().stream().collect(Collectors.joining(direction + ", ", " ORDER BY ", direction))
                        + " LIMIT " + rows;
        List<Branch> branches = branches(filter.text());
        for (Branch branch : branches) {
            sql.append(sql.text.isEmpty() ? "(" : " UNION (");
            sql.append("SELECT " + select + " FROM site_user");
            sql.where(filter, tag, branch);
            if (position != null) {
                sql.append(" AND ").after(order, position, 0);
            }
            sql.append(ending + ")");
        }
        return branches.size() == 1 ? sql : sql.append(ending);
    }

    static UserSql count(UserFilter filter) {
        UserSql sql = new UserSql();
        List<Branch> branches = branches(filter.text());
        if (branches.size() == 1) {
            sql.append("SELECT COUNT(*) FROM site_user").where(filter, TagUse.RARE, branches.getFirst());
            return sql;
        }
        sql.append("SELECT COUNT(*) FROM (");
        String between = "";
        for (Branch branch : branches) {
            sql.append(between).append("SELECT id FROM site_user");
            between = " UNION ";
            sql.where(filter, TagUse.RARE, branch);
        }
        return sql.append(") found");
    }

    String text() {
        return text.toString();
    }

    List<Object> parameters() {
        return parameters;
    }

    private record Branch(String condition, List<Object> parameters) {

        Branch(String condition, Object... parameters) {
            this(condition, List.of(parameters));
        }
    }

    private static List<Branch> branches(String searched) {
        if (searched == null) {
            return List.of(new Branch(""));
        }
        List<Branch> branches = new ArrayList<>();
        branches.add(new Branch(" AND email LIKE ? ESCAPE '!'", prefix(searched.toLowerCase(Locale.ROOT))));
        branches.add(new Branch(" AND last_name LIKE ? ESCAPE '!'", prefix(searched)));
        branches.add(new Branch(" AND first_name LIKE ? ESCAPE '!'", prefix(searched)));
        List<String> words = Arrays.asList(searched.split("\\s+"));
        for (int i = 1; i < Math.min(words.size(), MOST_WORDS); i++) {
            branches.add(new Branch(
                    " AND first_name = ? AND last_name LIKE ? ESCAPE '!'",
                    String.join(" ", words.subList(0, i)),
                    prefix(String.join(" ", words.subList(i, words.size())))));
        }
        return branches;
    }

    /** For LIKE with the escape character {@code !}. */
    private static String prefix(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }

    private void where(UserFilter filter, TagUse tag, Branch branch) {
        append(" WHERE site_id = ?", filter.siteId().toString());
        append(branch.condition(), branch.parameters().toArray());
        if (filter.status() != null) {
            append(" AND status = ?", filter.status().name());
        }
        if (filter.language() != null) {
            append(" AND language = ?", filter.language());
        }
        if (filter.tag() != null && tag == TagUse.RARE) {
            append(
                    " AND id IN (SELECT user_id FROM user_tag WHERE site_id = ? AND tag = ?)",
                    filter.siteId().toString(),
                    filter.tag());
        } else if (filter.tag() != null) {
            // A count is not turned into a join, unlike EXISTS.
            append(
                    " AND (SELECT COUNT(*) FROM user_tag WHERE user_id = site_user.id AND user_tag.tag = ?) > 0",
                    filter.tag());
        }
    }

    /** Rows behind the position: {@code a >= ? AND (a > ? OR b > ?)}, so that the index finds where to begin. */
    private void after(UserSort.Order order, List<Object> position, int column) {
        String name = order.by().columns().get(column);
        String beyond = order.descending() ? " < ?" : " > ?";
        Object value = position.get(column);
        if (column == position.size() - 1) {
            append(name + beyond, value);
            return;
        }
        append(name + beyond.replace(" ?", "= ?") + " AND (" + name + beyond + " OR ", value, value);
        after(order, position, column + 1);
        append(")");
    }

    private UserSql append(String sql, Object... values) {
        text.append(sql);
        parameters.addAll(Arrays.asList(values));
        return this;
    }
}
