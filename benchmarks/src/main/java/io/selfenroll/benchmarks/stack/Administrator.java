package io.selfenroll.benchmarks.stack;

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

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.selfenroll.localstack.LocalStack;

/** The platform administrator, through the front door as the console does it. */
public final class Administrator {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String url;
    private String cookie = "";

    private Administrator(String url) {
        this.url = url;
    }

    static Administrator signIn(LocalStack stack) {
        Administrator administrator = new Administrator(stack.url());
        HttpResponse<String> answer = administrator.send(
                "POST",
                "/api/admin/v1/session",
                "application/json",
                BodyPublishers.ofString(
                        json(Map.of("email", LocalStack.ADMIN_EMAIL, "password", stack.adminPassword()))));
        administrator.cookie = answer.headers()
                .firstValue("Set-Cookie")
                .map(cookie -> cookie.split(";", 2)[0])
                .orElseThrow();
        return administrator;
    }

    public JsonNode get(String path) {
        return read(send("GET", path, "application/json", BodyPublishers.noBody()));
    }

    public JsonNode post(String path, Object body) {
        return read(send("POST", path, "application/json", BodyPublishers.ofString(json(body))));
    }

    /** Posts a file. */
    public JsonNode upload(String path, String file) {
        return read(send("POST", path, "application/octet-stream", BodyPublishers.ofString(file)));
    }

    private HttpResponse<String> send(String method, String path, String contentType, HttpRequest.BodyPublisher body) {
        try {
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(URI.create(url + path))
                            .timeout(Duration.ofMinutes(2))
                            .header("Origin", url)
                            .header("Cookie", cookie)
                            .header("Content-Type", contentType)
                            .method(method, body)
                            .build(),
                    BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new IllegalStateException(method + " " + path + " gave " + answer.statusCode() + answer.body());
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    private static JsonNode read(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of a body. */
    public static String json(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The tree of a text. */
    public static JsonNode tree(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
