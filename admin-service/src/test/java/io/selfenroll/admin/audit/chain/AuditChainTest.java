package io.selfenroll.admin.audit.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.selfenroll.admin.TestAdmins;
import io.selfenroll.localstack.audit.AuditCommand;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@QuarkusTest
class AuditChainTest {

    @Inject
    AuditChain chain;

    @Inject
    ChainVerifier verifier;

    @Inject
    AppendOnly appendOnly;

    @Inject
    DataSource database;

    @Inject
    TestAdmins admins;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String databaseUrl;

    @ConfigProperty(name = "quarkus.datasource.username")
    String databaseUser;

    @ConfigProperty(name = "quarkus.datasource.password")
    String databasePassword;

    @TempDir
    Path folder;

    private final StringWriter output = new StringWriter();

    @BeforeEach
    void somethingIsThere() {
        append(
                UUID.randomUUID().toString(),
                UUID.randomUUID().toString(),
                UUID.randomUUID().toString());
    }

    @AfterEach
    void guardAgain() {
        appendOnly.guard(null, database);
    }

    @Test
    void chainIsSoundAndTellsItsEnd() throws SQLException {
        Verification verification = verifier.verify();

        assertThat(verification.ok()).isTrue();
        assertThat(verification.firstBroken()).isNull();
        assertThat(verification.entries()).isEqualTo(number("SELECT sequence FROM audit_chain"));
        admins.platform()
                .get("/audit/verification")
                .then()
                .statusCode(200)
                .body("ok", equalTo(true))
                .body("firstBroken", nullValue());
    }

    @Test
    void repeatedEventIsAppendedOnce() throws SQLException {
        String event = UUID.randomUUID().toString();
        append(event);
        append(event, UUID.randomUUID().toString());

        assertThat(number("SELECT COUNT(*) FROM audit_entry WHERE event_id = '" + event + "'"))
                .isOne();
    }

    @Test
    void severalInstancesAppendWithoutGapsAndForks() throws SQLException {
        List<String> same = IntStream.range(0, 10)
                .mapToObj(i -> UUID.randomUUID().toString())
                .toList();
        CompletableFuture<?>[] instances = IntStream.range(0, 6)
                .mapToObj(i -> CompletableFuture.runAsync(() ->
                        same.forEach(event -> append(event, UUID.randomUUID().toString()))))
                .toArray(CompletableFuture[]::new);

        CompletableFuture.allOf(instances).join();

        assertThat(verifier.verify().ok()).isTrue();
        assertThat(number("SELECT MAX(sequence) - COUNT(*) FROM audit_entry")).isZero();
    }

    @Test
    void databaseRefusesToChangeOrDeleteAnEntry() {
        for (String statement : List.of("UPDATE audit_entry SET hash = 'x'", "DELETE FROM audit_entry")) {
            assertThatThrownBy(() -> execute(statement)).hasMessageContaining("append-only");
        }
    }

    @Test
    void aStartWaitsForNobodyWhoReadsOrAppends() throws SQLException {
        try (Connection reader = database.getConnection();
                Statement statement = reader.createStatement()) {
            reader.setAutoCommit(false);
            statement.executeQuery("SELECT 1 FROM audit_entry LIMIT 1");

            CompletableFuture<Void> start = CompletableFuture.runAsync(() -> appendOnly.guard(null, database));

            assertThat(start).succeedsWithin(Duration.ofSeconds(5));
            reader.rollback();
        }
    }

    @Test
    void changedEntryIsNamed() throws SQLException {
        long victim = number("SELECT MAX(sequence) - 1 FROM audit_entry");
        String sound = "\"action\":\"test.done\"";
        withoutGuard();
        replace(victim, sound, "\"action\":\"test.seen\"");

        Verification verification = verifier.verify();

        replace(victim, "\"action\":\"test.seen\"", sound);
        assertThat(verification.ok()).isFalse();
        assertThat(verification.firstBroken()).isEqualTo(victim);
        assertThat(verifier.verify().ok()).isTrue();
    }

    @Test
    void removedEntryIsNamedWhereverItWas() throws SQLException {
        long last = number("SELECT MAX(sequence) FROM audit_entry");
        withoutGuard();
        execute("CREATE TABLE kept AS SELECT sequence, entry, hash FROM audit_entry WHERE sequence >= " + (last - 1));
        try {
            for (long victim : List.of(last - 1, last)) {
                execute("DELETE FROM audit_entry WHERE sequence = " + victim);
                Verification verification = verifier.verify();
                execute("INSERT INTO audit_entry (sequence, entry, hash) SELECT * FROM kept WHERE sequence = "
                        + victim);

                assertThat(verification.ok()).isFalse();
                assertThat(verification.firstBroken()).isEqualTo(victim);
            }
        } finally {
            execute("DROP TABLE kept");
        }
        assertThat(verifier.verify().ok()).isTrue();
    }

    @Test
    void commandOfTheLocalStackSaysTheSame() throws Exception {
        long entries = number("SELECT COUNT(*) FROM audit_entry");
        assertThat(devAuditVerify()).isZero();
        assertThat(output.toString()).contains(entries + " entries");
        String noted = output.toString().replaceAll("(?s).*elsewhere: (\\S+).*", "$1");
        append(UUID.randomUUID().toString());
        assertThat(devAuditVerify("--noted", noted)).isZero();
        assertThat(devAuditVerify("--noted", noted.substring(0, noted.length() - 1) + "x"))
                .isEqualTo(1);
        assertThat(devAuditVerify("--noted", noted.replaceAll(":.*", ":" + "0".repeat(64))))
                .isEqualTo(1);

        withoutGuard();
        replace(entries, "test.done", "test.seen");
        int code = devAuditVerify();
        replace(entries, "test.seen", "test.done");

        assertThat(code).isEqualTo(1);
        assertThat(output.toString()).contains("Entry " + entries + " was changed");
    }

    private int devAuditVerify(String... more) throws IOException {
        Path password = Files.writeString(folder.resolve("password"), databasePassword + "\n");
        output.getBuffer().setLength(0);
        return new CommandLine(new AuditCommand())
                .setOut(new PrintWriter(output, true))
                .setErr(new PrintWriter(output, true))
                .setExecutionExceptionHandler((failure, command, parsed) -> 1)
                .execute(Stream.concat(
                                Stream.of(
                                        "verify",
                                        "--database",
                                        databaseUrl,
                                        "--user",
                                        databaseUser,
                                        "--password-file",
                                        password.toString()),
                                Stream.of(more))
                        .toArray(String[]::new));
    }

    private void replace(long victim, String from, String to) throws SQLException {
        execute("UPDATE audit_entry SET entry = REPLACE(entry, '" + from + "', '" + to + "') WHERE sequence = "
                + victim);
    }

    private void append(String... events) {
        QuarkusTransaction.requiringNew().run(() -> {
            Map<String, String> entries = new LinkedHashMap<>();
            Stream.of(events)
                    .forEach(event -> entries.put(
                            event, "{\"action\":\"test.done\",\"eventId\":\"" + event + "\",\"note\":\"ä€😀\"}"));
            try (Connection connection = database.getConnection()) {
                chain.append(connection, entries);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private void withoutGuard() throws SQLException {
        execute("DROP TRIGGER audit_entry_no_update");
        execute("DROP TRIGGER audit_entry_no_delete");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long number(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
