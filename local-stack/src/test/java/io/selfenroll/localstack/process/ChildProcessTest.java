package io.selfenroll.localstack.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessTest {

    @TempDir
    Path directory;

    /** Another JVM that starts a child and is then killed. */
    static final class Starter {

        public static void main(String[] args) throws InterruptedException {
            Path directory = Path.of(args[0]);
            ChildProcess child =
                    ChildProcess.start("sleep", List.of("sleep", "600"), Map.of(), directory, directory.resolve("log"));
            System.out.println(child.handle().pid());
            Thread.sleep(Duration.ofMinutes(10));
        }
    }

    @Test
    void endsWhenItsStarterIsKilled() throws Exception {
        Process starter = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Starter.class.getName(),
                        directory.toString())
                .start();
        try (BufferedReader output = starter.inputReader()) {
            ProcessHandle child =
                    ProcessHandle.of(Long.parseLong(output.readLine())).orElseThrow();

            starter.destroyForcibly().waitFor();

            assertThat(child.onExit().get(10, TimeUnit.SECONDS).isAlive()).isFalse();
        }
    }

    @Test
    void takesNoNoticeOfCtrlC() throws Exception {
        ChildProcess child = start("sleep", "600");

        new ProcessBuilder("kill", "-INT", "" + child.handle().pid()).start().waitFor();

        assertThat(child.handle()
                        .onExit()
                        .toCompletableFuture()
                        .completeOnTimeout(null, 500, TimeUnit.MILLISECONDS)
                        .get())
                .isNull();
        child.kill();
    }

    @Test
    void isKilledWhenItDoesNotEndInTime() {
        ChildProcess child = start("sh", "-c", "trap '' TERM; while :; do sleep 0.1; done");

        child.stop(Duration.ofMillis(500));

        assertThat(child.isAlive()).isFalse();
    }

    @Test
    void tellsItsExitCodeAndLogsWhatItPrints() throws Exception {
        ChildProcess child = start("sh", "-c", "echo hello; exit 3");

        assertThat(child.onExit().get(10, TimeUnit.SECONDS)).isEqualTo(3);
        assertThat(Files.readString(directory.resolve("log"))).isEqualTo("hello\n");
    }

    private ChildProcess start(String... command) {
        return ChildProcess.start("child", List.of(command), Map.of(), directory, directory.resolve("log"));
    }
}
