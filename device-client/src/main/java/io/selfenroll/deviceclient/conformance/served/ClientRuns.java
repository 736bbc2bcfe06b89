package io.selfenroll.deviceclient.conformance.served;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs the client under test once for each scenario, some at a time, each with a state of its own. */
public final class ClientRuns {

    private static final int AT_A_TIME = 8;

    private final SimulatedServer server;
    private final Duration timeout;

    public ClientRuns(SimulatedServer server, Duration timeout) {
        this.server = server;
        this.timeout = timeout;
    }

    /** One run of the client; {@code state} names a file that is not there yet. */
    public interface Client {
        void run(Tried tried, Path state) throws IOException, InterruptedException;
    }

    public void run(String command) throws IOException, InterruptedException {
        run((tried, state) -> start(command, tried, state));
    }

    public void run(Client client) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("selfenroll-kit");
        try (ExecutorService runners = Executors.newFixedThreadPool(AT_A_TIME)) {
            List<Future<?>> runs = new ArrayList<>();
            for (Tried tried : server.scenarios()) {
                runs.add(runners.submit(() -> {
                    client.run(tried, folder.resolve(tried.scenario() + ".json"));
                    return null;
                }));
            }
            for (Future<?> run : runs) {
                run.get();
            }
        } catch (ExecutionException e) {
            throw new IOException("the client could not be run", e.getCause());
        } finally {
            delete(folder);
        }
    }

    /** What the client prints is its own business; a client that hangs is ended, and its calls so far are judged. */
    private void start(String command, Tried tried, Path state) throws IOException, InterruptedException {
        boolean windows = System.getProperty("os.name", "").startsWith("Windows");
        ProcessBuilder builder =
                new ProcessBuilder(windows ? List.of("cmd", "/c", command) : List.of("/bin/sh", "-c", command));
        builder.environment()
                .putAll(Map.of(
                        "SELFENROLL_KIT_URL", server.url(),
                        "SELFENROLL_KIT_USERNAME", tried.username(),
                        "SELFENROLL_KIT_PASSWORD", tried.password(),
                        "SELFENROLL_KIT_STATE", state.toString()));
        Process process = builder.redirectInput(ProcessBuilder.Redirect.PIPE)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        process.getOutputStream().close();
        if (!process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.deleteIfExists(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
