package io.selfenroll.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.selfenroll.localstack.test.MariaDbResource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A database of the first release, with data in it, becomes one of today. */
class UpgradeTest {

    private static final String ID = "018f3c5e-7a10-7000-8000-000000000001";
    private static final String CREDENTIAL = "018f3c5e-7a10-7000-8000-000000000002";

    private Map<String, String> settings;
    private Connection database;

    @BeforeEach
    void firstRelease() throws SQLException {
        settings = new MariaDbResource().start();
        migrateTo("2");
        database = DriverManager.getConnection(
                settings.get("quarkus.datasource.jdbc.url"),
                settings.get("quarkus.datasource.username"),
                settings.get("quarkus.datasource.password"));
        write("insert into site (id, slug, name, default_language, credential_life_minutes)" + " values ('" + ID
                + "', 'acme', 'Acme', 'en', 60)");
        write("insert into topic_position (topic, partition_no, next_offset)"
                + " values ('selfenroll.site', 0, 7), ('selfenroll.message-template', 0, 7)");
        write(delivery(ID));
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    @Test
    void deliveriesKeepWhatTheyAreAboutAndStayTheOnlyOnes() throws SQLException {
        migrateTo("latest");

        assertThat(read("select cause_id, state, sealed_secret from delivery"))
                .containsExactly(CREDENTIAL + "/QUEUED/sealed");
        String again = delivery("018f3c5e-7a10-7000-8000-000000000009")
                .replace("(id, kind,", "(cause_id, id, kind,")
                .replace("values (", "values ('" + CREDENTIAL + "', ");
        assertThatThrownBy(() -> write(again)).isInstanceOf(SQLIntegrityConstraintViolationException.class);
    }

    @Test
    void sitesWantEveryMailUntilTheirSettingsAreReadAgainFromTheStart() throws SQLException {
        migrateTo("latest");

        assertThat(read("select active, reminder, wrong_pin_mail, enrolled_mail, admin_notices from site"))
                .containsExactly("1/1/1/1/1");
        assertThat(read("select topic from topic_position")).containsExactly("selfenroll.message-template");
    }

    private void migrateTo(String version) {
        Flyway.configure()
                .dataSource(
                        settings.get("quarkus.datasource.jdbc.url"),
                        settings.get("quarkus.datasource.username"),
                        settings.get("quarkus.datasource.password"))
                .locations("db/migration", "db/outbox")
                .outOfOrder(true)
                .target(MigrationVersion.fromVersion(version))
                .load()
                .migrate();
    }

    private static String delivery(String id) {
        return "insert into delivery (id, kind, credential_id, request_id, site_id, user_id, recipient, first_name,"
                + " last_name, site_slug, site_name, reference, sealed_secret, message_id, state, attempts, created_at,"
                + " expires_at, next_attempt_at) values ('" + id + "', 'enrollment-credentials', '" + CREDENTIAL
                + "', '" + ID + "', '" + ID + "', '" + ID + "', 'a@b.example', 'A', 'B', 'acme', 'Acme', 'K7QM-4X2P',"
                + " 'sealed', '<1@x>', 'QUEUED', 0, utc_timestamp(6), utc_timestamp(6), utc_timestamp(6))";
    }

    private void write(String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private List<String> read(String sql) throws SQLException {
        try (var statement = database.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                List<String> columns = new ArrayList<>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    columns.add(rows.getString(i));
                }
                values.add(String.join("/", columns));
            }
            return values;
        }
    }
}
