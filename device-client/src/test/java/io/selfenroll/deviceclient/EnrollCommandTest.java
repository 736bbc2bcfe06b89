package io.selfenroll.deviceclient;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import io.selfenroll.deviceclient.state.DeviceState;
import io.selfenroll.deviceclient.state.StateFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnrollCommandTest {
    private static final String SITE = "GET /sites/acme";
    private static final String DEVICES = "POST /devices";
    private static final String SYNCS = "POST /devices/me/syncs";
    private static final String PASSWORD = "K7QM-4XP2-9D3HX";
    private static final String ENROLLED = """
            {"deviceId":"d1","deviceSecret":"s3cret","accessToken":"t0ken","expiresIn":900,"status":"ENROLLED",
             "user":{"firstName":"Uma","lastName":"Ser","email":"user@acme.example"},
             "site":{"slug":"acme","name":"Acme"},"unknown":1}""";

    private final Script person = new Script();
    private ScriptedServer server;

    @TempDir
    Path folder;

    @BeforeEach
    void start() throws IOException {
        server = new ScriptedServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private StateFile file() {
        return new StateFile(folder.resolve("device.json"));
    }

    private int enroll(String... more) {
        String[] arguments = new String[5 + more.length];
        System.arraycopy(
                new String[] {
                    "enroll", "--url", server.url(), "--state", file().path().toString()
                },
                0,
                arguments,
                0,
                5);
        System.arraycopy(more, 0, arguments, 5, more.length);
        return person.run(arguments);
    }

    private int enrollAsGiven() {
        return enroll("--username", "k7qm4x@acme", "--password", PASSWORD);
    }

    private void siteWithoutTerms() {
        server.answers(SITE, 200, "{\"slug\":\"acme\",\"name\":\"Acme\",\"terms\":null}");
    }

    private void syncWorks() {
        server.answers(SYNCS, 200, "{\"status\":\"CONNECTED\",\"nextSyncAfter\":\"2026-01-15T10:30:00Z\"}");
    }

    @Test
    void showsEachStepAndEndsConnected() throws IOException {
        siteWithoutTerms();
        syncWorks();
        server.answers(DEVICES, 201, ENROLLED);

        assertThat(enrollAsGiven()).isZero();

        assertThat(person.shown)
                .containsExactly(
                        "Checking server",
                        "Redeeming credentials",
                        "Device assigned to Uma Ser at Acme",
                        "Synchronising",
                        "Connected");
        assertThat(server.calls(SYNCS).getFirst().authorization()).isEqualTo("Bearer t0ken");
        DeviceState state = file().read().orElseThrow();
        assertThat(state.deviceId()).isEqualTo("d1");
        assertThat(state.deviceSecret()).isEqualTo("s3cret");
        assertThat(server.calls(DEVICES).getFirst().body().get("installationId").asText())
                .isEqualTo(state.installationId());
    }

    @Test
    void asksForWhatWasNotGivenAndAgainAfterATypingMistake() {
        siteWithoutTerms();
        syncWorks();
        server.answers(DEVICES, 201, ENROLLED);
        person.types("K7QM4X @ ACME", "K7QM-4XP2-9D3HY", "k7qm 4xp2 9d3hx");

        assertThat(enroll()).isZero();

        assertThat(person.questions).containsExactly("User name:", "Password: (hidden)", "Password: (hidden)");
        assertThat(person.warnings).singleElement().asString().contains("typing mistake");
        assertThat(server.calls(DEVICES)).hasSize(1);
        assertThat(server.calls(DEVICES).getFirst().body().get("username").asText())
                .isEqualTo("k7qm4x@acme");
        assertThat(server.calls(DEVICES).getFirst().body().get("password").asText())
                .isEqualTo(PASSWORD);
    }

    @Test
    void aWrongCheckCharacterIsRefusedWithoutSpendingAnAttempt() {
        assertThat(enroll("--username", "k7qm4x@acme", "--password", "K7QM-4XP2-9D3HY"))
                .isEqualTo(3);

        assertThat(server.calls(SITE)).isEmpty();
        assertThat(person.warnings).singleElement().asString().contains("Nothing was sent");
    }

    @Test
    void tellsWhatTheDeviceCanBeRecognisedBy() {
        siteWithoutTerms();
        syncWorks();
        server.answers(DEVICES, 201, ENROLLED);

        int exit = enroll(
                "--username",
                "k7qm4x@acme",
                "--password",
                PASSWORD,
                "--serial",
                "PF-3ABC",
                "--imei",
                "490154203237518");

        assertThat(exit).isZero();
        var device = server.calls(DEVICES).getFirst().body().get("device");
        assertThat(device.get("serialNumber").asText()).isEqualTo("PF-3ABC");
        assertThat(device.get("imei").asText()).isEqualTo("490154203237518");
        assertThat(device.has("udid")).isFalse();
    }

    @Test
    void givesUpWhenNobodyAnswers() {
        assertThat(enroll()).isEqualTo(3);

        assertThat(server.calls(SITE)).isEmpty();
    }

    @Test
    void aLostAnswerIsRepeatedByTheSameInstallation() {
        siteWithoutTerms();
        syncWorks();
        server.losesTheAnswer(DEVICES).answers(DEVICES, 200, ENROLLED);

        assertThat(enrollAsGiven()).isZero();

        assertThat(server.calls(DEVICES)).hasSize(2);
        assertThat(server.calls(DEVICES).get(0).body())
                .isEqualTo(server.calls(DEVICES).get(1).body());
    }

    @Test
    void aLaterRunRepeatsWithTheInstallationOfTheFirst() throws IOException {
        siteWithoutTerms();
        syncWorks();
        server.losesTheAnswer(DEVICES);

        assertThat(enrollAsGiven()).isEqualTo(5);
        assertThat(file().read().orElseThrow().enrolled()).isFalse();
        server.answers(DEVICES, 200, ENROLLED);
        assertThat(enrollAsGiven()).isZero();

        assertThat(server.calls(DEVICES).stream()
                        .map(c -> c.body().get("installationId").asText())
                        .distinct())
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "401,invalid-credentials,wrong",
        "409,credential-used,already used",
        "410,credential-expired,expired",
        "410,credential-revoked,withdrawn",
        "410,credential-superseded,newer message",
        "423,credential-locked,locked",
        "409,device-limit-reached,still unused",
        "409,platform-not-allowed,still unused",
        "403,user-disabled,administrator",
        "403,site-disabled,administrator"
    })
    void aRefusalIsSaidInPlainWordsAndNotRepeated(int status, String problem, String words) throws IOException {
        siteWithoutTerms();
        server.refuses(DEVICES, status, problem, Map.of());

        assertThat(enrollAsGiven()).isEqualTo(3);

        assertThat(person.warnings).singleElement().asString().contains(words).doesNotContain(PASSWORD);
        assertThat(server.calls(DEVICES)).hasSize(1);
        assertThat(file().read().orElseThrow().enrolled()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"503,unavailable", "429,too-many-requests"})
    void waitsAsLongAsTheServerSays(int status, String problem) {
        siteWithoutTerms();
        syncWorks();
        server.refuses(DEVICES, status, problem, Map.of("Retry-After", "7")).answers(DEVICES, 201, ENROLLED);

        assertThat(enrollAsGiven()).isZero();

        assertThat(person.waits).containsExactly(Duration.ofSeconds(7));
    }

    @Test
    void givesUpAfterAFewTries() {
        siteWithoutTerms();
        server.refuses(DEVICES, 503, "unavailable", Map.of("Retry-After", "2"));

        assertThat(enrollAsGiven()).isEqualTo(5);

        assertThat(server.calls(DEVICES)).hasSize(4);
        assertThat(person.warnings).singleElement().asString().contains("in 2 seconds");
    }

    @Test
    void doesNotWaitForMinutes() {
        siteWithoutTerms();
        server.refuses(DEVICES, 429, "too-many-requests", Map.of("Retry-After", "600"));

        assertThat(enrollAsGiven()).isEqualTo(5);

        assertThat(person.waits).isEmpty();
        assertThat(person.warnings).singleElement().asString().contains("in 10 minutes");
    }

    @Test
    void showsTheTermsAndSendsTheAcceptedVersion() {
        server.answers(
                SITE, 200, "{\"slug\":\"acme\",\"name\":\"Acme\",\"terms\":{\"version\":4,\"text\":\"Be kind.\"}}");
        syncWorks();
        server.answers(DEVICES, 201, ENROLLED);
        person.types("yes");

        assertThat(enrollAsGiven()).isZero();

        assertThat(person.shown).anyMatch(text -> text.contains("Be kind."));
        assertThat(server.calls(DEVICES).getFirst().body().get("acceptedTerms").asInt())
                .isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource({"n", "''"})
    void nothingIsEnrolledWithoutAcceptedTerms(String answer) {
        server.answers(
                SITE, 200, "{\"slug\":\"acme\",\"name\":\"Acme\",\"terms\":{\"version\":4,\"text\":\"Be kind.\"}}");
        person.types(answer);

        assertThat(enrollAsGiven()).isEqualTo(4);

        assertThat(server.calls(DEVICES)).isEmpty();
    }

    @Test
    void termsCanBeAcceptedByOption() {
        server.answers(
                SITE, 200, "{\"slug\":\"acme\",\"name\":\"Acme\",\"terms\":{\"version\":4,\"text\":\"Be kind.\"}}");
        syncWorks();
        server.answers(DEVICES, 201, ENROLLED);

        assertThat(enroll("--username", "k7qm4x@acme", "--password", PASSWORD, "--accept-terms"))
                .isZero();

        assertThat(person.questions).isEmpty();
    }

    @Test
    void anUnknownSiteIsSaid() {
        server.refuses(SITE, 404, "not-found", Map.of());

        assertThat(enrollAsGiven()).isEqualTo(3);

        assertThat(person.warnings).singleElement().asString().contains("no site \"acme\"");
    }

    @Test
    void isNotEnrolledTwice() throws IOException {
        file().write(new DeviceState(server.url(), "i", "d", "s"));

        assertThat(enrollAsGiven()).isEqualTo(6);

        assertThat(server.calls(SITE)).isEmpty();
    }

    @Test
    void theStateIsKeptWhenTheFirstSyncFails() throws IOException {
        siteWithoutTerms();
        server.answers(DEVICES, 201, ENROLLED);
        server.refuses(SYNCS, 503, "unavailable", Map.of("Retry-After", "1"));

        assertThat(enrollAsGiven()).isEqualTo(5);

        assertThat(file().read().orElseThrow().enrolled()).isTrue();
    }

    @Test
    void aProxysErrorPageIsNoRiddle() {
        server.answers(SITE, 500, "<html>oops</html>");

        assertThat(enrollAsGiven()).isEqualTo(1);

        assertThat(person.warnings).singleElement().asString().contains("500").doesNotContain("html");
    }

    @Test
    void noServerIsOneClearSentence() {
        server.close();

        assertThat(enrollAsGiven()).isEqualTo(5);

        assertThat(person.warnings).singleElement().asString().contains("No answer from http://127.0.0.1");
    }

    @ParameterizedTest
    @CsvSource({"localhost:8080", "ftp://acme.example", "http://acme.example/path", "http:// x"})
    void anAddressThatIsNoneIsRefused(String url) {
        assertThat(person.run("enroll", "--url", url, "--state", file().path().toString()))
                .isEqualTo(1);
    }

    @Test
    void aBrokenStateFileIsNamed() throws IOException {
        Files.writeString(file().path(), "{broken");

        assertThat(enrollAsGiven()).isEqualTo(1);

        assertThat(person.warnings).singleElement().asString().contains("device.json");
    }
}
