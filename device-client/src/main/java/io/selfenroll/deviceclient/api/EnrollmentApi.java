package io.selfenroll.deviceclient.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * The calls of {@code docs/device-clients.md}. Every one may be repeated, so lost answers and passing refusals are,
 * see {@link Repeater}. Redirects are never followed: secrets go to the server that was named.
 */
public final class EnrollmentApi implements AutoCloseable {
    /** Refusals of a proof that a fresh one may mend: with the server's nonce, or instead of one that was used. */
    private static final Set<String> ONCE_MORE = Set.of("use-dpop-nonce", "invalid-dpop-proof");

    private final ObjectMapper json = new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    private final ProblemReader problems = new ProblemReader(json);
    private final HttpClient http;
    private final String base;
    private final Repeater repeater;
    private final Prover prover;

    /** server: address of the installation without a path, like {@code https://enroll.example.com}. */
    public EnrollmentApi(URI server, Pause pause) {
        this(server, pause, null);
    }

    /** key: what the device proves its calls by; null for none. */
    public EnrollmentApi(URI server, Pause pause, DeviceKey key) {
        this(
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .connectTimeout(Duration.ofSeconds(5))
                        .build(),
                server.toString().replaceAll("/+$", "") + "/api/enrollment/v1",
                new Repeater(pause),
                new Prover(key));
    }

    private EnrollmentApi(HttpClient http, String base, Repeater repeater, Prover prover) {
        this.http = http;
        this.base = base;
        this.repeater = repeater;
        this.prover = prover;
    }

    /** For one more device, over the same connections: closing one closes them for all. */
    public EnrollmentApi of(DeviceKey key) {
        return new EnrollmentApi(http, base, repeater, new Prover(key));
    }

    public Answers.Site site(String slug) throws ServerProblem, ServerUnreachable, InterruptedException {
        HttpRequest request = request("/sites/" + slug).GET().build();
        return repeater.run(() -> send(request, Answers.Site.class));
    }

    public Answers.Enrolled enroll(Enrollment enrollment)
            throws ServerProblem, ServerUnreachable, InterruptedException {
        Answers.Enrolled enrolled = call(post("/devices", enrollment), null, Answers.Enrolled.class);
        prover.tokensAre(enrolled.tokenType());
        return enrolled;
    }

    /** Whether the device is bound to the key: asked after it was enrolled. */
    public boolean bound() {
        return prover.bound();
    }

    public Answers.Token token(String deviceId, String deviceSecret)
            throws ServerProblem, ServerUnreachable, InterruptedException {
        return call(
                post("/devices/tokens", Map.of("deviceId", deviceId, "deviceSecret", deviceSecret)),
                null,
                Answers.Token.class);
    }

    public Answers.Device device(String accessToken) throws ServerProblem, ServerUnreachable, InterruptedException {
        return call(request("/devices/me").GET(), accessToken, Answers.Device.class);
    }

    /** osVersion may be null: unchanged. */
    public Answers.Synced sync(String accessToken, String osVersion)
            throws ServerProblem, ServerUnreachable, InterruptedException {
        Map<String, String> body = osVersion == null ? Map.of() : Map.of("osVersion", osVersion);
        return call(post("/devices/me/syncs", body), accessToken, Answers.Synced.class);
    }

    public void leave(String accessToken) throws ServerProblem, ServerUnreachable, InterruptedException {
        call(request("/devices/me").DELETE(), accessToken, Void.class);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(20))
                .header("Accept", "application/json, application/problem+json");
    }

    private HttpRequest.Builder post(String path, Object body) {
        try {
            return request(path)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(json.writeValueAsString(body)));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> T call(HttpRequest.Builder request, String accessToken, Class<T> type)
            throws ServerProblem, ServerUnreachable, InterruptedException {
        return repeater.run(() -> {
            try {
                return send(prover.prove(request, accessToken), type);
            } catch (ServerProblem e) {
                if (!ONCE_MORE.contains(e.name())) {
                    throw e;
                }
                return send(prover.prove(request, accessToken), type);
            }
        });
    }

    private <T> T send(HttpRequest request, Class<T> type) throws IOException, InterruptedException, ServerProblem {
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        prover.note(answer);
        if (answer.statusCode() / 100 != 2) {
            throw problems.read(answer);
        }
        return type == Void.class ? null : json.readValue(answer.body(), type);
    }

    @Override
    public void close() {
        http.close();
    }
}
