package io.selfenroll.deviceclient.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateFileTest {
    private static final DeviceState STATE =
            new DeviceState("http://localhost:8080", "installation", "device", "secret");

    @TempDir
    Path folder;

    @Test
    void keepsWhatWasWritten() throws IOException {
        StateFile file = new StateFile(folder.resolve("new/device.json"));

        file.write(STATE);

        assertThat(file.read()).contains(STATE);
    }

    @Test
    void isReadableByItsOwnerOnly() throws IOException {
        StateFile file = new StateFile(folder.resolve("device.json"));
        Files.writeString(file.path(), "{}");

        file.write(STATE);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.path())))
                .isEqualTo("rw-------");
    }

    @Test
    void survivesALeftoverOfAnInterruptedWrite() throws IOException {
        StateFile file = new StateFile(folder.resolve("device.json"));
        Files.writeString(folder.resolve("device.json.new"), "half");

        file.write(STATE);

        assertThat(file.read()).contains(STATE);
    }

    @Test
    void isEmptyWhenThereIsNone() throws IOException {
        assertThat(new StateFile(folder.resolve("device.json")).read()).isEmpty();
    }

    @Test
    void printsNoSecret() {
        assertThat(STATE.toString()).doesNotContain("secret,").contains("***");
    }
}
