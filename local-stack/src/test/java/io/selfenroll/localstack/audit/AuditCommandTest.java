package io.selfenroll.localstack.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

import io.selfenroll.localstack.install.Passwords;
import io.selfenroll.localstack.install.Ports;
import io.selfenroll.localstack.mariadb.Account;
import io.selfenroll.localstack.mariadb.EmbeddedMariaDb;
import io.selfenroll.localstack.service.Service;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class AuditCommandTest {

    @TempDir
    Path data;

    private final StringWriter output = new StringWriter();

    @Test
    void auditOfAStoppedStackIsVerifiedAndTheDatabaseStoppedAgain() throws Exception {
        try (EmbeddedMariaDb database = start()) {
            execute(database, """
                    CREATE TABLE audit_entry (sequence BIGINT PRIMARY KEY, entry LONGTEXT, hash CHAR(64))""");
            execute(database, "CREATE TABLE audit_chain (id INT PRIMARY KEY, sequence BIGINT, hash CHAR(64))");
            execute(database, "INSERT INTO audit_entry VALUES (1, '{}', SHA2(CONCAT(REPEAT('0', 64), '{}'), 256))");
            execute(database, "INSERT INTO audit_chain SELECT 1, 1, hash FROM audit_entry");

            assertThat(verify()).isZero();
        }
        assertThat(verify()).isZero();
        assertThat(verify()).isZero();

        try (EmbeddedMariaDb database = start()) {
            execute(database, "UPDATE audit_entry SET entry = '{\"a\":1}'");
        }
        assertThat(verify()).isEqualTo(1);
        assertThat(output.toString()).contains("1 entries", "Entry 1 was changed");
    }

    @Test
    void withoutAStackOneSentenceSaysSo() throws IOException {
        Files.createDirectories(data);

        assertThat(verify()).isEqualTo(1);
        assertThat(output.toString()).contains("There is no stack with its data in " + data);
    }

    private EmbeddedMariaDb start() {
        Passwords passwords = new Passwords(data.resolve("passwords"));
        String schema = Service.ADMIN.schema();
        return EmbeddedMariaDb.start(new EmbeddedMariaDb.Settings(
                data.resolve("mariadb"),
                Ports.read(data.resolve("ports.json")).choose("mariadb"),
                passwords.get("mariadb-root"),
                data.resolve("mariadb.log"),
                false,
                List.of(new Account(schema, schema, passwords.get(Service.ADMIN.id())))));
    }

    private void execute(EmbeddedMariaDb database, String sql) throws SQLException {
        String schema = Service.ADMIN.schema();
        String password = new Passwords(data.resolve("passwords")).get(Service.ADMIN.id());
        try (Connection connection = DriverManager.getConnection(database.jdbcUrl(schema), schema, password);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private int verify() {
        PrintWriter out = new PrintWriter(output, true);
        return new CommandLine(new AuditCommand())
                .setOut(out)
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    out.println(failure.getMessage());
                    return 1;
                })
                .execute("verify", "--data", data.toString());
    }
}
