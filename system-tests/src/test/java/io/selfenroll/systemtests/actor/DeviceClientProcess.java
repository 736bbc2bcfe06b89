package io.selfenroll.systemtests.actor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The device client as a user runs it: a process of its own. */
public final class DeviceClientProcess {

    /** @param lines what it printed, errors included */
    public record Result(int exitCode, List<String> lines) {}

    private final Path state;

    public DeviceClientProcess(Path state) {
        this.state = state;
    }

    public Result run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "io.selfenroll.deviceclient.DeviceClient"));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--state", state.toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("The device client did not end:\n" + output);
        }
        return new Result(process.exitValue(), output.lines().toList());
    }
}
