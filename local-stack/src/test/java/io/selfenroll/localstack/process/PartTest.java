package io.selfenroll.localstack.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartTest {

    @TempDir
    Path directory;

    private final LinkedBlockingQueue<String> reports = new LinkedBlockingQueue<>();
    private final LinkedBlockingQueue<Long> starts = new LinkedBlockingQueue<>();
    private Part part;

    @AfterEach
    void stop() {
        part.stop();
    }

    @Test
    void isStartedAgainWhenItDiesAndSaysSoInOneLine() throws InterruptedException {
        part = sleeper();
        part.start();
        long first = starts.take();

        ProcessHandle.of(first).orElseThrow().destroyForcibly();

        assertThat(starts.poll(10, TimeUnit.SECONDS)).isNotNull().isNotEqualTo(first);
        assertThat(reports.take()).contains("sleeper ended by itself", "137", "log file");
        assertThat(reports).isEmpty();
    }

    @Test
    void staysAwayAfterKill9UntilItIsStarted() throws InterruptedException {
        part = sleeper();
        part.start();
        starts.take();

        part.kill9();

        assertThat(starts.poll(2, TimeUnit.SECONDS)).isNull();
        assertThat(part.isReady()).isFalse();
        part.start();
        assertThat(starts.poll(2, TimeUnit.SECONDS)).isNotNull();
        assertThat(part.isReady()).isTrue();
    }

    private Part sleeper() {
        return new Part(
                new Part.Plan(
                        "sleeper",
                        () -> {
                            ChildProcess child = ChildProcess.start(
                                    "sleeper", List.of("sleep", "600"), Map.of(), directory, directory.resolve("log"));
                            starts.add(child.handle().pid());
                            return child;
                        },
                        () -> true,
                        Duration.ofSeconds(5),
                        "the log file"),
                new RunRecords(directory.resolve("run")),
                reports::add);
    }
}
