package io.selfenroll.deviceclient;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

import io.selfenroll.deviceclient.state.DeviceState;
import io.selfenroll.deviceclient.state.StateFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnrolledDeviceTest {
    private static final String TOKENS = "POST /devices/tokens";

    private final Script person = new Script();
    private ScriptedServer server;

    @TempDir
    Path folder;

    @BeforeEach
    void enrolled() throws IOException {
        server = new ScriptedServer();
        file().write(new DeviceState(server.url(), "i1", "d1", "s3cret"));
        server.answers(TOKENS, 200, "{\"accessToken\":\"t0ken\",\"expiresIn\":900}");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private StateFile file() {
        return new StateFile(folder.resolve("device.json"));
    }

    private int run(String command) {
        return person.run(command, "--state", file().path().toString());
    }

    @Test
    void syncGetsATokenAndEndsConnected() {
        server.answers(
                "POST /devices/me/syncs", 200, "{\"status\":\"CONNECTED\",\"nextSyncAfter\":\"2026-01-15T10:30:00Z\"}");

        assertThat(run("sync")).isZero();

        assertThat(person.shown)
                .containsExactly("Synchronising", "Next synchronisation after 2026-01-15T10:30:00Z", "Connected");
        assertThat(server.calls(TOKENS).getFirst().body().get("deviceSecret").asText())
                .isEqualTo("s3cret");
    }

    @Test
    void statusShowsDeviceUserAndSite() {
        server.answers("GET /devices/me", 200, """
                {"deviceId":"d1","name":"Laptop","platform":"LINUX","status":"CONNECTED",
                 "enrolledAt":"2026-01-15T09:30:00Z","lastSyncAt":null,
                 "user":{"firstName":"Uma","lastName":"Ser","email":"user@acme.example"},
                 "site":{"slug":"acme","name":"Acme"}}""");

        assertThat(run("status")).isZero();

        assertThat(String.join("\n", person.shown))
                .contains("Laptop (LINUX)", "Uma Ser, user@acme.example", "Acme", "never", "Connected")
                .doesNotContain("s3cret");
    }

    @Test
    void leaveRetiresTheDeviceAndForgetsIt() throws IOException {
        server.answers("DELETE /devices/me", 204, "");

        assertThat(run("leave")).isZero();

        assertThat(server.calls("DELETE /devices/me").getFirst().authorization())
                .isEqualTo("Bearer t0ken");
        assertThat(file().read()).isEmpty();
    }

    @Test
    void aRetiredDeviceIsToldSoAndCanStillForgetItsState() throws IOException {
        try (ScriptedServer retired = new ScriptedServer()) {
            retired.refuses(TOKENS, 401, "invalid-device", Map.of());
            file().write(new DeviceState(retired.url(), "i1", "d1", "s3cret"));

            assertThat(run("sync")).isEqualTo(7);
            assertThat(file().read()).isPresent();
            assertThat(run("leave")).isZero();
            assertThat(file().read()).isEmpty();
        }
    }

    @Test
    void leaveKeepsTheStateWhenTheServerIsAway() throws IOException {
        server.close();

        assertThat(run("leave")).isEqualTo(5);

        assertThat(file().read()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sync", "status", "leave"})
    void saysThatTheDeviceIsNotEnrolled(String command) throws IOException {
        file().delete();

        assertThat(run(command)).isEqualTo(6);

        assertThat(person.warnings).singleElement().asString().contains("not enrolled");
    }

    @Test
    void wrongUseIsSaid() {
        assertThat(person.run("fly")).isEqualTo(2);
        assertThat(person.run()).isEqualTo(2);
    }
}
