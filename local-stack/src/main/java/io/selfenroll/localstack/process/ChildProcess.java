package io.selfenroll.localstack.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A process that does not outlive the JVM which started it, however that JVM ends (kill -9 included), and that takes
 * no notice of Ctrl-C: its starter decides about the order in which things stop.
 */
public final class ChildProcess {

    /**
     * The child's standard input is a pipe that only closes when the starter closes it or dies. A watcher reads it and
     * then ends the child: first by TERM, after 20 s by KILL. Ctrl-C and a closed terminal reach the whole process
     * group, so they are ignored, which exec hands on.
     */
    private static final String WATCHED = """
            trap '' INT HUP
            exec 3<&0
            ( trap '' TERM
              read -r _ <&3
              kill -TERM $$
              i=0
              while kill -0 $$ && [ $i -lt 40 ]; do sleep 0.5; i=$((i+1)); done
              kill -KILL $$ ) >/dev/null 2>&1 &
            exec 3<&-
            exec "$@" </dev/null
            """;

    private final String name;
    private final Process process;

    private ChildProcess(String name, Process process) {
        this.name = name;
        this.process = process;
    }

    /**
     * Starts a command.
     *
     * @param log gets what the command prints, appended
     */
    public static ChildProcess start(
            String name, List<String> command, Map<String, String> environment, Path directory, Path log) {
        List<String> watched = new ArrayList<>(List.of("/bin/sh", "-c", WATCHED, name));
        watched.addAll(command);
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            ProcessBuilder builder = new ProcessBuilder(watched)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().putAll(environment);
            return new ChildProcess(name, builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(name + " could not be started: " + e.getMessage(), e);
        }
    }

    public String name() {
        return name;
    }

    public ProcessHandle handle() {
        return process.toHandle();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Completes when the process has ended. */
    public CompletableFuture<Integer> onExit() {
        return process.onExit().thenApply(Process::exitValue);
    }

    /** Asks the process to end, waits, and kills it when it has not ended in time. */
    public void stop(Duration patience) {
        // Not Process.destroy(): that closes the pipe too, and the watcher would kill what is still busy after 20 s.
        process.toHandle().destroy();
        try {
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.toHandle().destroyForcibly();
        }
    }

    /** Ends the process as kill -9 does, and waits until it is gone. */
    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }
}
