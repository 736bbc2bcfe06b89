package io.selfenroll.localstack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import io.selfenroll.localstack.service.Compilation;

/**
 * What a stack is to be.
 *
 * @param repository the checkout with the built services and web apps
 * @param data where everything is kept
 * @param port of the reverse proxy; 0 for a free one, remembered for the next start
 * @param kafkaPort of Kafka; 0 likewise
 * @param training whether missing start caches are made first
 * @param instances of each service
 * @param mailsKept how many mails the sink keeps
 * @param detours what stands between the parts
 * @param compilation how the JVMs of the services compile
 * @param properties more configuration for every service
 */
public record StackSettings(
        Path repository,
        Path data,
        int port,
        int kafkaPort,
        boolean training,
        int instances,
        int mailsKept,
        Detours detours,
        Compilation compilation,
        Map<String, String> properties) {

    private static final int MAILS_KEPT = 2000;

    public StackSettings {
        repository = repository.toAbsolutePath().normalize();
        data = data.toAbsolutePath().normalize();
        properties = Map.copyOf(properties);
        if (instances < 1 || instances > 9) {
            throw new StartRefused("Each service can run 1 to 9 times, not " + instances + " times.");
        }
    }

    /** One instance of each service, and nothing between the parts. */
    public StackSettings(Path repository, Path data, int port, int kafkaPort, boolean training) {
        this(repository, data, port, kafkaPort, training, 1, MAILS_KEPT, Detours.NONE, Compilation.QUICK, Map.of());
    }

    /** For tests: on free ports, from the checkout that the test runs in. */
    public static StackSettings onFreePorts(Path data) {
        return new StackSettings(findRepository(), data, 0, 0, false);
    }

    public StackSettings withInstances(int instances) {
        return new StackSettings(
                repository, data, port, kafkaPort, training, instances, mailsKept, detours, compilation, properties);
    }

    public StackSettings withMailsKept(int mailsKept) {
        return new StackSettings(
                repository, data, port, kafkaPort, training, instances, mailsKept, detours, compilation, properties);
    }

    public StackSettings withDetours(Detours detours) {
        return new StackSettings(
                repository, data, port, kafkaPort, training, instances, mailsKept, detours, compilation, properties);
    }

    public StackSettings withCompilation(Compilation compilation) {
        return new StackSettings(
                repository, data, port, kafkaPort, training, instances, mailsKept, detours, compilation, properties);
    }

    public StackSettings withProperties(Map<String, String> properties) {
        return new StackSettings(
                repository, data, port, kafkaPort, training, instances, mailsKept, detours, compilation, properties);
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
