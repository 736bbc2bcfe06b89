package io.selfenroll.loadgenerator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Runs loads, one after the other. */
public final class Load {

    /** By name, as it needs Gatling, which is not on the class path here. */
    private static final String SIMULATION = "io.selfenroll.loadgenerator.CallsSimulation";

    private final Path directory;
    private final String classPath;

    /**
     * @param directory for the files of the runs
     * @param classPath of this module with Gatling
     */
    public Load(Path directory, String classPath) {
        this.directory = directory;
        this.classPath = classPath;
    }

    /** Each call once, by users that wait for each answer; ends after this long at the latest. */
    public LoadResult busy(String url, List<Call> calls, int status, int users, Duration longest) {
        return busy(url, calls, status, users, longest, Duration.ZERO);
    }

    /** The same; the rate is that from so long after the first call on. */
    public LoadResult busy(String url, List<Call> calls, int status, int users, Duration longest, Duration settling) {
        return run(calls, file -> new LoadSettings(url, file, status, users, 0, longest, settling, true));
    }

    /** Each call once, this many a second whatever the answers take. */
    public LoadResult steady(String url, List<Call> calls, int status, int perSecond) {
        return run(
                calls,
                file -> new LoadSettings(url, file, status, 1, perSecond, Duration.ofHours(1), Duration.ZERO, true));
    }

    private LoadResult run(List<Call> calls, Function<Path, LoadSettings> settings) {
        try {
            Path file = Files.createTempFile(Files.createDirectories(directory), "calls", ".txt");
            Call.write(calls, file);
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx512m",
                    "-XX:+UseSerialGC",
                    "--add-opens=java.base/java.lang=ALL-UNNAMED",
                    "--enable-native-access=ALL-UNNAMED",
                    "--sun-misc-unsafe-memory-access=allow"));
            command.addAll(settings.apply(file).options());
            command.addAll(List.of(
                    "-cp",
                    classPath,
                    "io.gatling.app.Gatling",
                    "-s",
                    SIMULATION,
                    "-rf",
                    directory.resolve("gatling").toString()));
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return LoadResult.read(printed, lines(file + ".answers"), lines(file + ".refusals"), lines(file + ".rate"));
        } catch (IOException e) {
            throw new UncheckedIOException("The load could not be run", e);
        }
    }

    /** Nothing when the load did not get as far as writing them. */
    private static List<String> lines(String file) throws IOException {
        return Files.exists(Path.of(file)) ? Files.readAllLines(Path.of(file)) : List.of();
    }
}
