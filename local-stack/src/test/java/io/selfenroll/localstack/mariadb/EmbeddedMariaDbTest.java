package io.selfenroll.localstack.mariadb;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

import io.selfenroll.localstack.process.FreePort;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedMariaDbTest {

    @TempDir
    Path directory;

    @Test
    void dataSurvivesKill9AndANewPassword() throws SQLException {
        EmbeddedMariaDb first = start("one");
        try (Connection connection = connect(first, "one")) {
            connection.createStatement().execute("CREATE TABLE t (id INT PRIMARY KEY)");
            connection.createStatement().execute("INSERT INTO t VALUES (7)");
        }
        first.process().kill();

        try (EmbeddedMariaDb second = start("two");
                Connection connection = connect(second, "two");
                var rows = connection.createStatement().executeQuery("SELECT id FROM t")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getInt(1)).isEqualTo(7);
        }
    }

    private EmbeddedMariaDb start(String password) {
        return EmbeddedMariaDb.start(new EmbeddedMariaDb.Settings(
                directory,
                FreePort.find(),
                "root" + password,
                directory.resolve("log"),
                true,
                List.of(new Account("shop", "keeper", password))));
    }

    private static Connection connect(EmbeddedMariaDb server, String password) throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl("shop"), "keeper", password);
    }
}
