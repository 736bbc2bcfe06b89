package io.selfenroll.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

import io.selfenroll.keys.KeyFactory;
import io.selfenroll.localstack.StackSettings;
import io.selfenroll.localstack.process.FreePort;
import io.selfenroll.localstack.service.Service;
import io.selfenroll.systemtests.stack.RunningStack;
import io.selfenroll.systemtests.stack.StackExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A packaged service ends, and says why, when its keys are not fit for an installation. */
@ExtendWith(StackExtension.class)
class StartRefusedIT {

    private static final String SERVICE = "credential-service";

    @TempDir
    Path dir;

    @Test
    void keysOfALocalStackAreRefusedByAServiceThatItsLauncherDidNotStart(RunningStack stack) throws Exception {
        Path settings = settings(stack, stack.data().resolve("keys"));

        // Whichever of them is read first.
        assertThat(start(settings))
                .containsPattern("Key file " + Pattern.quote(stack.data().resolve("keys") + "/")
                        + "[a-z-]+(\\.pub)?\\.jwks cannot be used: a local stack made it for itself");
    }

    @Test
    @Tag("long")
    void noSettingInAFileMakesThemAcceptable(RunningStack stack) throws Exception {
        Path settings = settings(stack, stack.data().resolve("keys"));
        Files.writeString(settings, Files.readString(settings) + "selfenroll.local-stack=true\n");

        assertThat(start(settings)).contains("cannot be used: a local stack made it for itself");
    }

    @Test
    void aKeyThatOthersMayReadIsRefused(RunningStack stack) throws Exception {
        KeyFactory.createMissing(dir.resolve("keys"));
        Path file = dir.resolve("keys/credential-hash.jwks");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        assertThat(start(settings(stack, dir.resolve("keys"))))
                .contains("Key file " + file + " cannot be used: other users may read it; use mode 0600");
    }

    @Test
    @Tag("long")
    void aPrivateKeyWhereThePublicOneIsEnoughIsRefused(RunningStack stack) throws Exception {
        KeyFactory.createMissing(dir.resolve("keys"));
        Path settings = settings(stack, dir.resolve("keys"));
        Files.writeString(settings, Files.readString(settings).replace("admin-token.pub.jwks", "admin-token.jwks"));

        assertThat(start(settings))
                .contains("Key file " + dir.resolve("keys/admin-token.jwks") + " cannot be used: key admin-token-")
                .contains("is private; the public file (.pub.jwks) is needed here");
    }

    @Test
    @Tag("long")
    void aKeyThatIsNotConfiguredIsNamed(RunningStack stack) throws Exception {
        KeyFactory.createMissing(dir.resolve("keys"));
        Path settings = settings(stack, dir.resolve("keys"));
        Files.writeString(
                settings, Files.readString(settings).replaceAll("(?m)^selfenroll.keys.credential-hash=.*$", ""));

        assertThat(start(settings)).contains("selfenroll.keys.credential-hash");
    }

    /** What the running service was started with, on another port and with keys of this folder. */
    private Path settings(RunningStack stack, Path keys) throws IOException {
        String running = Files.readString(stack.data().resolve("config").resolve(SERVICE + ".properties"));
        return Files.writeString(
                dir.resolve("service.properties"),
                running.replaceAll("(?m)^quarkus.http.port=.*$", "quarkus.http.port=" + FreePort.find())
                                .replace(stack.data().resolve("keys").toString(), keys.toString())
                        + "\n");
    }

    /** @return what it printed until it ended */
    private static String start(Path settings) throws Exception {
        Path application = Service.CREDENTIAL.application(StackSettings.findRepository());
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dsmallrye.config.locations=" + settings.toUri(),
                "-jar",
                application.resolve("quarkus-run.jar").toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try {
            process.getOutputStream().close();
            // Ends when the process does; the timeout below is for one that starts after all.
            process.onExit().orTimeout(60, TimeUnit.SECONDS).exceptionally(late -> process.destroyForcibly());
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(printed).isEqualTo(1);
            return printed;
        } finally {
            process.destroyForcibly();
        }
    }
}
