package io.selfenroll.localstack;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a stack is to be.
 *
 * @param repository the checkout with the built services and web apps
 * @param data where everything is kept
 * @param port of the reverse proxy; 0 for a free one, remembered for the next start
 * @param kafkaPort of Kafka; 0 likewise
 * @param training whether missing start caches are made first
 */
public record StackSettings(Path repository, Path data, int port, int kafkaPort, boolean training) {

    public StackSettings {
        repository = repository.toAbsolutePath().normalize();
        data = data.toAbsolutePath().normalize();
    }

    /** For tests: on free ports, from the checkout that the test runs in. */
    public static StackSettings onFreePorts(Path data) {
        return new StackSettings(findRepository(), data, 0, 0, false);
    }

    /** The nearest directory above the current one that is a checkout. */
    public static Path findRepository() {
        Path directory = Path.of("").toAbsolutePath();
        while (!Files.exists(directory.resolve("mvnw"))) {
            directory = directory.getParent();
            if (directory == null) {
                throw new StartRefused("Run this inside a checkout of Selfenroll.");
            }
        }
        return directory;
    }
}
