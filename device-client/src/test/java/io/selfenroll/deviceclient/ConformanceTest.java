package io.selfenroll.deviceclient;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.selfenroll.deviceclient.api.DeviceKey;
import io.selfenroll.deviceclient.conformance.Report;
import io.selfenroll.deviceclient.conformance.Verdict;
import io.selfenroll.deviceclient.conformance.served.ClientRuns;
import io.selfenroll.deviceclient.conformance.served.SimulatedServer;
import io.selfenroll.deviceclient.conformance.served.Tried;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConformanceTest {

    @TempDir
    Path folder;

    private static Report judge(ClientRuns.Client client, SimulatedServer server) throws Exception {
        new ClientRuns(server, Duration.ofSeconds(60)).run(client);
        return server.report();
    }

    private static List<String> broken(Report report) {
        return report.parts().stream()
                .flatMap(part -> part.verdicts().stream()
                        .filter(verdict -> verdict.outcome() == Verdict.Outcome.BROKEN)
                        .map(verdict -> part.name() + ": " + verdict.expectation() + " But: " + verdict.detail()))
                .toList();
    }

    @Test
    void ourOwnClientHoldsInEveryScenario() throws Exception {
        try (SimulatedServer server = new SimulatedServer(0, line -> {})) {
            Report report = judge(
                    (tried, state) -> {
                        String[] options = {"--state", state.toString()};
                        DeviceClient.commandLine(new Script(), Thread::sleep, Map.of())
                                .execute(
                                        "enroll",
                                        "--url",
                                        server.url(),
                                        "--username",
                                        tried.username(),
                                        "--password",
                                        tried.password(),
                                        "--accept-terms",
                                        options[0],
                                        options[1]);
                        DeviceClient.commandLine(new Script(), Thread::sleep, Map.of())
                                .execute("sync", options[0], options[1]);
                    },
                    server);

            assertThat(broken(report)).isEmpty();
            assertThat(report.count(Verdict.Outcome.HELD)).isGreaterThan(150);
            assertThat(report.count(Verdict.Outcome.NOT_TRIED)).isZero();
        }
    }

    /** Does nearly everything wrong that a client can do wrong. */
    private static final class FaultyClient implements ClientRuns.Client {
        private final String url;
        private final HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.ALWAYS)
                .build();

        FaultyClient(String url) {
            this.url = url;
        }

        @Override
        public void run(Tried tried, Path state) throws InterruptedException {
            for (int attempt = 0; attempt < 6; attempt++) {
                String body = """
                        {"username":"%s","password":"%s","installationId":"%s","device":{"platform":"TOASTER"},"extra":1}""".formatted(tried.username(), tried.password(), UUID.randomUUID());
                HttpRequest request = HttpRequest.newBuilder(URI.create(url + "/api/enrollment/v1/devices?secret="
                                + tried.password().replaceAll("[^0-9A-Za-z]", "")))
                        .header("Content-Type", "text/plain")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build();
                try {
                    if (http.send(request, HttpResponse.BodyHandlers.ofString()).statusCode() == 201) {
                        return;
                    }
                } catch (IOException e) {
                    // and at once again
                }
            }
        }
    }

    /** Gives every call its proof, but takes each refusal of one for the last word, or never does. */
    private record ProvingClient(String url, int tries) implements ClientRuns.Client {
        @Override
        public void run(Tried tried, Path state) throws InterruptedException {
            DeviceKey key = DeviceKey.generate();
            URI devices = URI.create(url + "/api/enrollment/v1/devices");
            String body = """
                    {"username":"%s","password":"%s","installationId":"%s","device":{"platform":"LINUX"}}""".formatted(tried.username(), tried.password(), UUID.randomUUID());
            try (HttpClient http = HttpClient.newHttpClient()) {
                for (int i = 0; i < tries; i++) {
                    HttpRequest request = HttpRequest.newBuilder(devices)
                            .header("Content-Type", "application/json")
                            .header("DPoP", key.proof("POST", devices, null, null))
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build();
                    try {
                        http.send(request, HttpResponse.BodyHandlers.ofString());
                    } catch (IOException e) {
                        // and once more
                    }
                }
            }
        }
    }

    @Test
    void clientThatGivesUpOnAProofIsTold() throws Exception {
        try (SimulatedServer server = new SimulatedServer(0, line -> {})) {
            assertThat(broken(judge(new ProvingClient(server.url(), 1), server)))
                    .anyMatch(line -> line.startsWith("dpop-nonce: The repeated proof has the nonce."))
                    .anyMatch(line -> line.startsWith("dpop-nonce-later: The synchronisation is repeated"))
                    .anyMatch(line -> line.startsWith("proof-used: The client gets its device"));
        }
    }

    @Test
    void clientThatRepeatsAProofWithoutEndIsTold() throws Exception {
        try (SimulatedServer server = new SimulatedServer(0, line -> {})) {
            assertThat(broken(judge(new ProvingClient(server.url(), 3), server)))
                    .anyMatch(line -> line.startsWith("proof-used: The client sends its enrollment at most 2"))
                    .anyMatch(line -> line.startsWith("invalid-dpop-proof: The client sends its enrollment at most 2"));
        }
    }

    @Test
    void faultyClientIsToldWhatItDidWrong() throws Exception {
        try (SimulatedServer server = new SimulatedServer(0, line -> {})) {
            List<String> broken = broken(judge(new FaultyClient(server.url()), server));

            assertThat(broken)
                    .anyMatch(line -> line.startsWith("success: Secrets and tokens are in no address."))
                    .anyMatch(line -> line.startsWith("success: Bodies are JSON"))
                    .anyMatch(line -> line.contains("\"extra\" is none of them"))
                    .anyMatch(line -> line.startsWith("success: The client gets its device and synchronises."))
                    .anyMatch(line -> line.startsWith("lost-answer: One installation has one installationId"))
                    .anyMatch(line -> line.startsWith("busy: The client waits for Retry-After"))
                    .anyMatch(line -> line.startsWith("long-wait: The client sends its enrollment at most 1"))
                    .anyMatch(line -> line.startsWith("wrong-password: The client sends its enrollment at most 1"))
                    .anyMatch(line -> line.startsWith("credential-used: The client sends its enrollment at most 1"))
                    .anyMatch(line -> line.startsWith("too-large: The client sends its enrollment at most 1"))
                    .anyMatch(line ->
                            line.startsWith("unsupported-media-type: The client sends its enrollment at most 1"))
                    .anyMatch(line -> line.startsWith("check-character: The client sees by the check character"))
                    .anyMatch(line -> line.startsWith("terms: The version that was accepted is sent."))
                    .anyMatch(line -> line.startsWith("terms-changed: The old acceptance"))
                    .anyMatch(line -> line.startsWith("typed-kindly: "))
                    .anyMatch(line -> line.startsWith("redirect: Secrets go to the server that was named"));
        }
    }

    @Test
    void commandJudgesAClientThatIsRunByTheShellAndWritesAReport() throws Exception {
        Path report = folder.resolve("report.json");
        Script kit = new Script();

        int exit = kit.run(
                "conformance",
                "--serve",
                "--port",
                "0",
                "--client",
                "test -n \"$SELFENROLL_KIT_URL$SELFENROLL_KIT_USERNAME$SELFENROLL_KIT_PASSWORD\"",
                "--report",
                report.toString());

        assertThat(exit).isZero();
        assertThat(Files.readString(report)).contains("\"judged\" : \"client\"", "NOT_TRIED", "\"no call came.\"");
        assertThat(kit.shown).anyMatch(line -> line.startsWith("not tried  success"));
    }

    @Test
    void serverThatDoesNotAnswerIsSaid() {
        Script kit = new Script();

        int exit = kit.run(
                "conformance",
                "--url",
                "http://127.0.0.1:1",
                "--username",
                "k7qm4x@acme",
                "--password",
                "K7QM-4XP2-9D3HX");

        assertThat(exit).isEqualTo(5);
        assertThat(kit.warnings).singleElement().asString().startsWith("No answer from");
    }

    @Test
    void simulatedServerIsJudgedAsAnyServer() throws Exception {
        try (SimulatedServer server = new SimulatedServer(0, line -> {})) {
            Script kit = new Script();

            int exit = kit.run(
                    "conformance",
                    "--url",
                    server.url(),
                    "--username",
                    "k7qm4x@success",
                    "--password",
                    "K7QM-4XP2-9D3HX");

            assertThat(exit).isEqualTo(1);
            assertThat(kit.shown)
                    .anyMatch(line -> line.startsWith("held") && line.contains("enroll: "))
                    .anyMatch(line -> line.startsWith("BROKEN") && line.contains("discovery: "))
                    .noneMatch(line -> line.contains("kit-device-secret") || line.contains("access-token-1"));
        }
    }
}
