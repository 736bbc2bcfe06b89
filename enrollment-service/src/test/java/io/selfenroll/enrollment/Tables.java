package io.selfenroll.enrollment;

import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

import io.agroal.api.AgroalDataSource;

/** Looks into this service's database, past its own code. */
@ApplicationScoped
public class Tables {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final AgroalDataSource dataSource;

    Tables(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The first column of each row, as text. */
    public List<String> read(String sql, Object... parameters) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = prepare(connection, sql, parameters);
                ResultSet rows = statement.executeQuery()) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    public void write(String sql, Object... parameters) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = prepare(connection, sql, parameters)) {
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Publishes a site and waits until this service knows its new state. */
    public TestSite known(TestSite site) {
        long before = version("site", site.id());
        site.publish();
        await().atMost(PATIENCE).until(() -> version("site", site.id()) > before);
        return site;
    }

    /** Publishes a user and waits until this service knows their new state. */
    public TestUser known(TestUser user) {
        long before = version("app_user", user.id());
        user.publish();
        await().atMost(PATIENCE).until(() -> version("app_user", user.id()) > before);
        return user;
    }

    private long version(String table, Object id) {
        return read("select version from " + table + " where id = ?", id.toString()).stream()
                .mapToLong(Long::parseLong)
                .max()
                .orElse(0);
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }
}
