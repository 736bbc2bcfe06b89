package io.selfenroll.localstack.install;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;

import io.selfenroll.localstack.StartRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallationLockTest {

    @TempDir
    Path data;

    @Test
    void aSecondLauncherIsRefusedInOneSentenceUntilTheFirstHasEnded() {
        InstallationLock first = InstallationLock.take(data);

        assertThatThrownBy(() -> InstallationLock.take(data))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("already runs with its data in " + data);

        first.close();
        InstallationLock.take(data).close();
    }
}
