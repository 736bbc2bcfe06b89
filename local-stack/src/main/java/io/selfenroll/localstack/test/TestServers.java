package io.selfenroll.localstack.test;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

import io.selfenroll.localstack.kafka.KafkaProcess;
import io.selfenroll.localstack.mariadb.Account;
import io.selfenroll.localstack.mariadb.EmbeddedMariaDb;
import io.selfenroll.localstack.process.FreePort;

/**
 * One MariaDB and one Kafka per test JVM, started when first asked for, stopped when the JVM ends. Where they are is
 * kept in system properties, because Quarkus may load this class once per start of the application; it is public, because
 * then those who use it may have been loaded by another class loader, for which a package is no longer the same one.
 */
public final class TestServers {

    private static final String DATABASE_PORT = "selfenroll.test.mariadb.port";
    private static final String KAFKA = "selfenroll.test.kafka";
    private static final String PASSWORD = "test";

    private TestServers() {}

    /** Creates a schema with its user; returns the JDBC URL. User and password are the account's. */
    public static String createSchema(Account account) {
        String url = "jdbc:mariadb://127.0.0.1:" + mariaDbPort() + "/";
        try (Connection connection = DriverManager.getConnection(url, "root", PASSWORD);
                var statement = connection.createStatement()) {
            for (String sql : account.statements()) {
                statement.execute(sql);
            }
            return url + account.schema();
        } catch (SQLException e) {
            throw new IllegalStateException("Schema " + account.schema() + " could not be created", e);
        }
    }

    private static synchronized int mariaDbPort() {
        Integer known = Integer.getInteger(DATABASE_PORT);
        if (known != null) {
            return known;
        }
        Path directory = TestDirectory.get();
        EmbeddedMariaDb server = EmbeddedMariaDb.start(new EmbeddedMariaDb.Settings(
                directory.resolve("mariadb"),
                FreePort.find(),
                PASSWORD,
                directory.resolve("mariadb.log"),
                false,
                List.of()));
        stopAtEnd(server.process()::kill);
        System.setProperty(DATABASE_PORT, "" + server.port());
        return server.port();
    }

    public static synchronized String kafka() {
        String known = System.getProperty(KAFKA);
        if (known != null) {
            return known;
        }
        Path directory = TestDirectory.get();
        KafkaProcess server = KafkaProcess.start(new KafkaProcess.Settings(
                directory.resolve("kafka"),
                FreePort.find(),
                FreePort.find(),
                directory.resolve("kafka.log"),
                List.of()));
        stopAtEnd(server.process()::kill);
        System.setProperty(KAFKA, server.bootstrapServers());
        return server.bootstrapServers();
    }

    /** The data is thrown away, so servers may be killed. */
    private static void stopAtEnd(Runnable kill) {
        Path directory = TestDirectory.get();
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            kill.run();
                            TestDirectory.remove(directory);
                        },
                        "test-server-stop"));
    }
}
