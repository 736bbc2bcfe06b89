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

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * The calls of {@code docs/device-clients.md}. Every one may be repeated, so lost answers and passing refusals are,
 * see {@link Repeater}. Redirects are never followed: secrets go to the server that was named.
 */
public final class EnrollmentApi implements AutoCloseable {
    private final ObjectMapper json = new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    private final ProblemReader problems = new ProblemReader(json);
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final String base;
    private final Repeater repeater;

    /** server: address of the installation without a path, like {@code https://enroll.example.com}. */
    public EnrollmentApi(URI server, Pause pause) {
        this.base = server.toString().replaceAll("/+$", "") + "/api/enrollment/v1";
        this.repeater = new Repeater(pause);
    }

    public Answers.Site site(String slug) throws ServerProblem, ServerUnreachable, InterruptedException {
        return call(request("/sites/" + slug).GET(), Answers.Site.class);
    }

    public Answers.Enrolled enroll(Enrollment enrollment)
            throws ServerProblem, ServerUnreachable, InterruptedException {
        return call(post("/devices", enrollment), Answers.Enrolled.class);
    }

    public Answers.Token token(String deviceId, String deviceSecret)
            throws ServerProblem, ServerUnreachable, InterruptedException {
        return call(
                post("/devices/tokens", Map.of("deviceId", deviceId, "deviceSecret", deviceSecret)),
                Answers.Token.class);
    }

    public Answers.Device device(String accessToken) throws ServerProblem, ServerUnreachable, InterruptedException {
        return call(bearer(request("/devices/me"), accessToken).GET(), Answers.Device.class);
    }

    /** osVersion may be null: unchanged. */
    public Answers.Synced sync(String accessToken, String osVersion)
            throws ServerProblem, ServerUnreachable, InterruptedException {
        Map<String, String> body = osVersion == null ? Map.of() : Map.of("osVersion", osVersion);
        return call(bearer(post("/devices/me/syncs", body), accessToken), Answers.Synced.class);
    }

    public void leave(String accessToken) throws ServerProblem, ServerUnreachable, InterruptedException {
        call(bearer(request("/devices/me"), accessToken).DELETE(), Void.class);
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

    private static HttpRequest.Builder bearer(HttpRequest.Builder request, String accessToken) {
        return request.header("Authorization", "Bearer " + accessToken);
    }

    private <T> T call(HttpRequest.Builder request, Class<T> type)
            throws ServerProblem, ServerUnreachable, InterruptedException {
        return repeater.run(() -> send(request.build(), type));
    }

    private <T> T send(HttpRequest request, Class<T> type) throws IOException, InterruptedException, ServerProblem {
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
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
