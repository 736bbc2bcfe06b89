package io.selfenroll.localstack.test.release;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The migrations of the last release: what is installed out there and must not be edited any more.
 *
 * @param checksums Flyway's checksum (CRC-32) of each script, by its name
 */
record LastRelease(Map<String, Integer> checksums) {

    private static final String FILE = "release/migrations.properties";
    private static final Path SOURCE = Path.of("src", "test", "resources").resolve(FILE);

    static LastRelease stored() {
        Properties properties = new Properties();
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException("No " + SOURCE + ": run the test with -Drelease.record=true");
            }
            properties.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new LastRelease(properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(
                        name -> name,
                        name -> Integer.valueOf(properties.getProperty(name)),
                        (a, b) -> a,
                        TreeMap::new)));
    }

    /** Makes these the migrations of the last release: done once, with the release. */
    void store() {
        String text = checksums.entrySet().stream()
                .map(script -> script.getKey() + "=" + script.getValue())
                .collect(Collectors.joining(
                        "\n", "# Migrations of the last release, with Flyway's checksum of each.\n", "\n"));
        try {
            Files.createDirectories(SOURCE.getParent());
            Files.writeString(SOURCE, text, StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
