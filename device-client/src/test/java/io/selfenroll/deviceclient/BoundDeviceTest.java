package io.selfenroll.deviceclient;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import io.selfenroll.deviceclient.ScriptedServer.Call;
import io.selfenroll.deviceclient.state.StateFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A device that binds itself to a key (DPoP, RFC 9449). */
class BoundDeviceTest {
    private static final String DEVICES = "POST /devices";
    private static final String SYNCS = "POST /devices/me/syncs";
    private static final String TOKENS = "POST /devices/tokens";
    private static final String SHA256_OF_TOKEN = "tGwJZ3NDJh8LQ5pHJCIiXjojDJwJTWqxZ2LiA2tZcFM";

    private final Script person = new Script();
    private ScriptedServer server;

    @TempDir
    Path folder;

    @BeforeEach
    void start() throws IOException {
        server = new ScriptedServer();
        server.answers("GET /sites/acme", 200, "{\"slug\":\"acme\",\"name\":\"Acme\",\"terms\":null}");
        server.answers(SYNCS, 200, "{\"status\":\"CONNECTED\",\"nextSyncAfter\":\"2026-01-15T10:30:00Z\"}");
        server.answers(TOKENS, 200, "{\"accessToken\":\"fresh\",\"tokenType\":\"DPoP\",\"expiresIn\":900}");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private StateFile file() {
        return new StateFile(folder.resolve("device.json"));
    }

    private int enroll(String... more) {
        List<String> arguments = new ArrayList<>(List.of("enroll", "--url", server.url()));
        arguments.addAll(List.of("--username", "k7qm4x@acme", "--password", "K7QM-4XP2-9D3HX"));
        arguments.addAll(List.of("--state", file().path().toString()));
        arguments.addAll(List.of(more));
        return person.run(arguments.toArray(String[]::new));
    }

    private void enrolls(String tokenType) {
        server.answers(DEVICES, 201, """
                {"deviceId":"d1","deviceSecret":"s3cret","accessToken":"t0ken","tokenType":"%s","status":"ENROLLED",
                 "user":{"firstName":"Uma","lastName":"Ser"},"site":{"slug":"acme","name":"Acme"}}""".formatted(tokenType));
    }

    @Test
    void provesEachCallByTheKeyThatItKeeps() throws IOException {
        enrolls("DPoP");

        assertThat(enroll()).isZero();
        assertThat(person.run("sync", "--state", file().path().toString())).isZero();

        assertThat(server.calls("GET /sites/acme").getFirst().proof()).isNull();
        JsonNode enrolling = server.calls(DEVICES).getFirst().proof();
        assertThat(enrolling.get("htm").asText()).isEqualTo("POST");
        assertThat(enrolling.get("htu").asText()).isEqualTo(server.url() + "/api/enrollment/v1/devices");
        assertThat(enrolling.has("ath")).isFalse();
        Call sync = server.calls(SYNCS).getFirst();
        assertThat(sync.authorization()).isEqualTo("DPoP t0ken");
        assertThat(sync.proof().get("ath").asText()).isEqualTo(SHA256_OF_TOKEN);
        assertThat(server.calls(SYNCS).getLast().authorization()).isEqualTo("DPoP fresh");
        assertThat(server.calls(TOKENS).getFirst().proof()).isNotNull();
        assertThat(file().read().orElseThrow().key()).containsKeys("x", "y", "d");
        assertThat(file().read().orElseThrow().toString()).doesNotContain("s3cret", "P-256");
        assertThat(Files.exists(folder.resolve("device.json.new"))).isFalse();
    }

    @Test
    void repeatsALostAnswerWithTheSameKeyAndAFreshProof() {
        server.losesTheAnswer(DEVICES);
        enrolls("DPoP");

        assertThat(enroll()).isZero();

        List<JsonNode> proofs = server.calls(DEVICES).stream().map(Call::proof).toList();
        assertThat(proofs).hasSize(2);
        assertThat(proofs.getFirst().get("jti")).isNotEqualTo(proofs.getLast().get("jti"));
    }

    @Test
    void usesTheServersNonceWhenItsClockIsWrong() {
        server.refuses(DEVICES, 401, "use-dpop-nonce", Map.of("DPoP-Nonce", "n1"));
        enrolls("DPoP");

        assertThat(enroll()).isZero();

        assertThat(server.calls(DEVICES).getLast().proof().get("nonce").asText())
                .isEqualTo("n1");
        assertThat(server.calls(SYNCS).getFirst().proof().get("nonce").asText()).isEqualTo("n1");
        assertThat(person.waits).isEmpty();
    }

    @Test
    void anEndlessWishForNoncesIsAFailure() {
        server.refuses(DEVICES, 401, "use-dpop-nonce", Map.of("DPoP-Nonce", "n1"));

        assertThat(enroll()).isNotZero();

        assertThat(server.calls(DEVICES)).hasSize(2);
    }

    @Test
    void aServerWithoutDpopGetsAPlainDevice() throws IOException {
        enrolls("Bearer");

        assertThat(enroll()).isZero();

        assertThat(server.calls(SYNCS).getFirst().authorization()).isEqualTo("Bearer t0ken");
        assertThat(server.calls(SYNCS).getFirst().proof()).isNull();
        assertThat(file().read().orElseThrow().key()).isNull();
    }

    @Test
    void goesWithoutAKeyWhenToldSo() throws IOException {
        enrolls("Bearer");

        assertThat(enroll("--no-dpop")).isZero();

        assertThat(server.calls(DEVICES).getFirst().proof()).isNull();
        assertThat(file().read().orElseThrow().key()).isNull();
    }

    @Test
    void saysWhatToDoWhenTheServerGoesByAnotherAddress() {
        server.refuses(DEVICES, 401, "invalid-dpop-proof", Map.of());

        assertThat(enroll()).isEqualTo(1);

        assertThat(person.warnings).singleElement().asString().contains("--no-dpop");
    }
}
