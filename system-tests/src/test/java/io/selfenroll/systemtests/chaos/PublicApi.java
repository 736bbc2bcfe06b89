package io.selfenroll.systemtests.chaos;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.selfenroll.systemtests.actor.Credentials;

/** The calls of portal and devices, made so cheaply that thousands of people can be played by one process. */
final class PublicApi {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final String url;

    PublicApi(String url) {
        this.url = url;
    }

    /**
     * @param status 0 when the connection broke or nothing came
     * @param retryAfter in seconds; 1 when it is not told
     */
    record Answer(int status, JsonNode body, int retryAfter, Duration took) {

        /** Whether a client is to try the same again. */
        boolean passing() {
            return status == 0 || status == 429 || status == 503;
        }

        String type() {
            return status + " " + body.path("type").asText();
        }
    }

    Answer submit(String email, String pin) {
        return post("/api/enrollment/v1/requests", null, Map.of("email", email, "pin", pin, "locale", "en"));
    }

    Answer enroll(Credentials credentials, String installationId) {
        return post(
                "/api/enrollment/v1/devices",
                null,
                Map.of(
                        "username", credentials.userName(),
                        "password", credentials.password(),
                        "installationId", installationId,
                        "device", Map.of("platform", "ANDROID", "name", "Pixel 9", "manufacturer", "Google")));
    }

    Answer sync(String accessToken) {
        return post("/api/enrollment/v1/devices/me/syncs", "Bearer " + accessToken, Map.of());
    }

    private Answer post(String path, String authorization, Object body) {
        long start = System.nanoTime();
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path))
                    .timeout(PATIENCE)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)));
            if (authorization != null) {
                request.header("Authorization", authorization);
            }
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            int wait = response.headers()
                    .firstValue("Retry-After")
                    .map(Integer::parseInt)
                    .orElse(1);
            return new Answer(response.statusCode(), parse(response.body()), wait, since(start));
        } catch (IOException e) {
            return new Answer(0, MissingNode.getInstance(), 1, since(start));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static JsonNode parse(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }
}
