package io.selfenroll.localstack.test.release;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import io.selfenroll.localstack.test.MariaDbResource;
import org.flywaydb.core.Flyway;

/** A schema of its own on the test JVM's MariaDB, migrated as the service does it when it starts. */
final class MigratedSchema {

    private static final String[] TODAY = {"db/migration", "db/outbox"};

    private final Map<String, String> database = new MariaDbResource().start();

    /** @return the checksum of each migration of today, by the name of its script */
    static Map<String, Integer> migrationsOfToday() {
        Flyway flyway = new MigratedSchema().flyway(TODAY);
        return Arrays.stream(flyway.info().all())
                .collect(Collectors.toMap(
                        script -> script.getScript(), script -> script.getChecksum(), (a, b) -> a, TreeMap::new));
    }

    void migrateToLastRelease(Collection<String> scripts) {
        try {
            Path folder = Files.createTempDirectory("last-release");
            for (String script : scripts) {
                try (InputStream text = open(script)) {
                    Files.copy(text, folder.resolve(script));
                }
            }
            flyway("filesystem:" + folder).migrate();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void migrateToToday() {
        flyway(TODAY).migrate();
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(
                database.get("quarkus.datasource.jdbc.url"),
                database.get("quarkus.datasource.username"),
                database.get("quarkus.datasource.password"));
    }

    private Flyway flyway(String... locations) {
        return Flyway.configure()
                .dataSource(
                        database.get("quarkus.datasource.jdbc.url"),
                        database.get("quarkus.datasource.username"),
                        database.get("quarkus.datasource.password"))
                .locations(locations)
                .outOfOrder(true)
                .load();
    }

    private static InputStream open(String script) throws IOException {
        for (String folder : TODAY) {
            InputStream found =
                    Thread.currentThread().getContextClassLoader().getResourceAsStream(folder + "/" + script);
            if (found != null) {
                return found;
            }
        }
        throw new IOException("A migration of the last release is gone: " + script);
    }
}
