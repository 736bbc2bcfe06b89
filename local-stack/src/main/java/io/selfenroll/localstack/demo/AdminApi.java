package io.selfenroll.localstack.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.selfenroll.localstack.StartRefused;

/** The admin API, signed in as one administrator. */
final class AdminApi {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final String url;
    private String session = "";

    AdminApi(String url) {
        this.url = url;
    }

    void signIn(String email, String password) {
        HttpResponse<String> response = send(
                "POST", "/session", JSON.createObjectNode().put("email", email).put("password", password));
        if (response.statusCode() != 200) {
            throw new StartRefused("The demo data was not made, because the first administrator's first password is not"
                    + " valid any more (" + response.statusCode() + "): ./dev clean starts afresh.");
        }
        session = response.headers()
                .firstValue("Set-Cookie")
                .map(cookie -> cookie.split(";", 2)[0])
                .orElseThrow(() -> new IllegalStateException("Signing in gave no cookie"));
    }

    JsonNode get(String path) {
        return answer("GET", path, null);
    }

    JsonNode post(String path, Object body) {
        return answer("POST", path, body);
    }

    JsonNode put(String path, Object body) {
        return answer("PUT", path, body);
    }

    void signOut() {
        send("DELETE", "/session", null);
    }

    private JsonNode answer(String method, String path, Object body) {
        HttpResponse<String> response = send(method, path, body);
        if (response.statusCode() / 100 != 2) {
            throw new IllegalStateException("The demo data was not made: " + method + " " + path + " gave "
                    + response.statusCode() + " " + response.body());
        }
        try {
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException("Not JSON: answer to " + method + " " + path, e);
        }
    }

    private HttpResponse<String> send(String method, String path, Object body) {
        try {
            HttpRequest.BodyPublisher content = body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body));
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + "/api/admin/v1" + path))
                    .timeout(Duration.ofSeconds(30))
                    .header("Origin", url)
                    .method(method, content);
            if (body != null) {
                request.header("Content-Type", "application/json");
            }
            if (!session.isEmpty()) {
                request.header("Cookie", session);
            }
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException("The admin API does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartRefused("Interrupted.");
        }
    }
}
