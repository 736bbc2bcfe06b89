package io.selfenroll.localstack.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunRecordsTest {

    @TempDir
    Path directory;

    private Process process;

    @BeforeEach
    void startProcess() throws IOException {
        process = new ProcessBuilder("sleep", "600").start();
    }

    @AfterEach
    void endProcess() {
        process.destroyForcibly();
    }

    @Test
    void endsWhatAnEarlierRunLeftBehind() {
        new RunRecords(directory).add("kafka", process.toHandle());

        assertThat(new RunRecords(directory).endLeftOvers()).containsExactly("kafka");

        assertThat(process.isAlive()).isFalse();
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void leavesAnotherProgramWithTheSameIdAlone() throws IOException {
        Files.writeString(
                directory.resolve("kafka.pid"),
                process.pid() + " " + Instant.now().minusSeconds(3600) + "\n");

        assertThat(new RunRecords(directory).endLeftOvers()).isEmpty();

        assertThat(process.isAlive()).isTrue();
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void aBrokenRecordIsForgotten() throws IOException {
        Files.writeString(directory.resolve("kafka.pid"), "what?");

        assertThat(new RunRecords(directory).endLeftOvers()).isEmpty();

        assertThat(directory).isEmptyDirectory();
    }
}
