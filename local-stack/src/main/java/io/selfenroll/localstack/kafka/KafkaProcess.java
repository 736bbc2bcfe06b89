package io.selfenroll.localstack.kafka;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.selfenroll.localstack.process.ChildProcess;

/**
 * Kafka as a child process, so that it can be killed alone, and does not depend on the class loaders of tests.
 */
public final class KafkaProcess implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(180);

    private final ChildProcess process;
    private final Settings settings;

    /**
     * How the broker is run.
     *
     * @param directory holds the data
     * @param sideDoors more listeners
     * @param log gets what the broker prints
     * @param jvmOptions options beside the usual ones
     */
    public record Settings(
            Path directory, int port, int controllerPort, List<SideDoor> sideDoors, Path log, List<String> jvmOptions) {

        public Settings(Path directory, int port, int controllerPort, Path log, List<String> jvmOptions) {
            this(directory, port, controllerPort, List.of(), log, jvmOptions);
        }
    }

    /**
     * A listener for clients that come over something between.
     *
     * @param port where the broker listens
     * @param advertised where it tells these clients to go
     */
    public record SideDoor(int port, int advertised) {

        static SideDoor parse(String text) {
            String[] numbers = text.split(":");
            return new SideDoor(Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1]));
        }

        @Override
        public String toString() {
            return port + ":" + advertised;
        }
    }

    private KafkaProcess(Settings settings, ChildProcess process) {
        this.settings = settings;
        this.process = process;
    }

    /** Starts the broker; returns once it serves clients. */
    public static KafkaProcess start(Settings settings) {
        try {
            Path directory = Files.createDirectories(settings.directory()).toAbsolutePath();
            Path ready = directory.resolve("ready");
            Files.deleteIfExists(ready);
            KafkaProcess kafka = new KafkaProcess(settings, launch(settings, directory, ready));
            kafka.await(ready);
            return kafka;
        } catch (IOException e) {
            throw new UncheckedIOException("Kafka could not be started", e);
        }
    }

    private static ChildProcess launch(Settings settings, Path directory, Path ready) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms64m",
                "-Xmx256m",
                "-Xss512k",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1"));
        command.addAll(settings.jvmOptions());
        command.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                KafkaMain.class.getName(),
                directory.resolve("data").toString(),
                "" + settings.port(),
                "" + settings.controllerPort(),
                ready.toString()));
        settings.sideDoors().forEach(door -> command.add(door.toString()));
        // The class path may be relative to the directory that this JVM runs in.
        return ChildProcess.start("kafka", command, Map.of(), Path.of("").toAbsolutePath(), settings.log());
    }

    private void await(Path ready) {
        Instant end = Instant.now().plus(START);
        while (!Files.exists(ready)) {
            if (!process.isAlive() || Instant.now().isAfter(end)) {
                process.kill();
                throw new IllegalStateException("Kafka did not start, see " + settings.log());
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                process.kill();
                throw new IllegalStateException("Interrupted while Kafka started", e);
            }
        }
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + settings.port();
    }

    public ChildProcess process() {
        return process;
    }

    @Override
    public void close() {
        process.stop(Duration.ofSeconds(20));
    }
}
