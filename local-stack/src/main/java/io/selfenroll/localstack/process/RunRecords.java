package io.selfenroll.localstack.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * Which processes run for an installation, kept in a directory, so that a start after a crash of the launcher ends what
 * the crash left behind. A process is known by its id and its start time: ids are used again by other programs.
 */
public final class RunRecords {

    private static final String SUFFIX = ".pid";
    /** The start time is computed from the clock at boot, which may be set a little meanwhile. */
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Path directory;

    public RunRecords(Path directory) {
        try {
            this.directory = Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot create " + directory, e);
        }
    }

    public void add(String name, ProcessHandle process) {
        String started = process.info().startInstant().map(Instant::toString).orElse("");
        try {
            Files.writeString(file(name), process.pid() + " " + started + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file(name), e);
        }
    }

    public void remove(String name) {
        try {
            Files.deleteIfExists(file(name));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot remove " + file(name), e);
        }
    }

    /** Ends every recorded process that still runs; returns the names of those. */
    public List<String> endLeftOvers() {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(SUFFIX))
                    .filter(RunRecords::endLeftOver)
                    .map(file -> file.getFileName().toString().replace(SUFFIX, ""))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + directory, e);
        }
    }

    private static boolean endLeftOver(Path file) {
        try {
            Optional<ProcessHandle> process = find(Files.readString(file).strip());
            process.ifPresent(RunRecords::end);
            Files.deleteIfExists(file);
            return process.isPresent();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    private static Optional<ProcessHandle> find(String line) {
        String[] words = line.split(" ");
        if (words.length != 2 || !words[0].matches("\\d{1,18}")) {
            return Optional.empty();
        }
        Instant recorded = Instant.parse(words[1]);
        return ProcessHandle.of(Long.parseLong(words[0]))
                .filter(ProcessHandle::isAlive)
                .filter(process -> process.info()
                        .startInstant()
                        .filter(actual ->
                                Duration.between(recorded, actual).abs().compareTo(TOLERANCE) <= 0)
                        .isPresent());
    }

    private static void end(ProcessHandle process) {
        process.destroy();
        try {
            process.onExit().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            process.destroyForcibly();
            process.onExit().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException("Process " + process.pid() + " cannot be watched", e);
        }
    }

    private Path file(String name) {
        return directory.resolve(name + SUFFIX);
    }
}
