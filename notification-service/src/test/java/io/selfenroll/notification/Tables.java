package io.selfenroll.notification;

import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import jakarta.enterprise.context.ApplicationScoped;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Unremovable;

/** Looks into this service's database, past its own code. */
@ApplicationScoped
@Unremovable
public class Tables {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final AgroalDataSource dataSource;

    Tables(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The columns of each row, as text with {@code /} between them. */
    public List<String> read(String sql, Object... parameters) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = prepare(connection, sql, parameters);
                ResultSet rows = statement.executeQuery()) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                List<String> columns = new ArrayList<>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    columns.add(String.valueOf(rows.getString(i)));
                }
                values.add(String.join("/", columns));
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

    /** {@code state/attempts/last_problem/secret kept}, empty before there is a row. */
    public String delivery(TestCredential credential) {
        return read(
                        "select state, attempts, last_problem, sealed_secret is not null from delivery"
                                + " where kind = 'enrollment-credentials' and credential_id = ?",
                        credential.id().toString())
                .stream()
                .findFirst()
                .orElse("");
    }

    /** Waits until the delivery's {@link #delivery} begins like this regular expression. */
    public void awaitDelivery(TestCredential credential, String beginning) {
        Pattern pattern = Pattern.compile(beginning);
        await(credential.email())
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> delivery(credential), is -> pattern.matcher(is).lookingAt());
    }

    public String messageId(TestCredential credential) {
        return read(
                        "select message_id from delivery where kind = 'enrollment-credentials' and credential_id = ?",
                        credential.id().toString())
                .getFirst();
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
