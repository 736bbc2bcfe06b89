package io.selfenroll.localstack.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

class TestServersTest {

    @Test
    void eachStartGetsAnEmptySchemaOfTheSameServer() throws SQLException {
        Map<String, String> first = new MariaDbResource().start();
        Map<String, String> second = new MariaDbResource().start();

        assertThat(first.get("quarkus.datasource.jdbc.url")).isNotEqualTo(second.get("quarkus.datasource.jdbc.url"));
        try (Connection connection = connect(first)) {
            assertThat(value(connection, "SELECT @@transaction_isolation")).isEqualTo("READ-COMMITTED");
            assertThat(value(connection, "SELECT @@character_set_database")).isEqualTo("utf8mb4");
            assertThat(value(connection, "SELECT @@time_zone")).isEqualTo("+00:00");
            connection.createStatement().execute("CREATE TABLE t (id INT PRIMARY KEY)");
        }
    }

    @Test
    void aUserSeesItsOwnSchemaOnly() throws SQLException {
        Map<String, String> mine = new MariaDbResource().start();
        String other = new MariaDbResource().start().get("quarkus.datasource.username");

        try (Connection connection = connect(mine)) {
            assertThatThrownBy(() -> connection.createStatement().execute("USE " + other))
                    .hasMessageContaining("Access denied");
        }
    }

    @Test
    void rootNeedsAPassword() {
        String url = new MariaDbResource().start().get("quarkus.datasource.jdbc.url");

        assertThatThrownBy(() -> DriverManager.getConnection(url, "root", "")).hasMessageContaining("Access denied");
    }

    @Test
    void eventsAreReadAsTheyWereSent() {
        new KafkaResource().start();

        String id = KafkaTopics.send("credential", "a", "credential.issued.v1", "{\"username\":\"x\"}");
        KafkaTopics.send("credential", "b", "credential.issued.v1", null);

        var found = KafkaTopics.awaitRecord(
                "credential",
                "credential.issued.v1",
                data -> data.path("username").asText().equals("x"));
        assertThat(KafkaTopics.header(found, "ce_id")).isEqualTo(id);
        assertThat(KafkaTopics.read("credential"))
                .extracting(message -> message.key())
                .containsExactlyInAnyOrder("a", "b");
        assertThat(KafkaTopics.read("never-made")).isEqualTo(List.of());
    }

    private static Connection connect(Map<String, String> settings) throws SQLException {
        return DriverManager.getConnection(
                settings.get("quarkus.datasource.jdbc.url"),
                settings.get("quarkus.datasource.username"),
                settings.get("quarkus.datasource.password"));
    }

    private static String value(Connection connection, String sql) throws SQLException {
        try (var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
