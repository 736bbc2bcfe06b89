package io.selfenroll.deviceclient.fleet;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;

/** The console's APIs, signed in by an API token, or by address and password. */
final class Administrator implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    record Answer(int status, JsonNode body) {}

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final URI server;
    private String header;
    private String value;

    private Administrator(URI server) {
        this.server = server;
    }

    /**
     * In this order: {@code SELFENROLL_API_TOKEN}; {@code SELFENROLL_ADMIN_EMAIL} and {@code SELFENROLL_ADMIN_PASSWORD};
     * the demo data of the local stack, when that is the server.
     */
    static Administrator signIn(URI server, Map<String, String> environment, Path demo)
            throws FleetStopped, InterruptedException {
        Administrator administrator = new Administrator(server);
        String token = environment.getOrDefault("SELFENROLL_API_TOKEN", "");
        String email = environment.getOrDefault("SELFENROLL_ADMIN_EMAIL", "");
        String password = environment.getOrDefault("SELFENROLL_ADMIN_PASSWORD", "");
        if (!token.isBlank()) {
            administrator.exchange(token.strip());
        } else if (!email.isBlank() && !password.isBlank()) {
            administrator.session(email, password);
        } else {
            JsonNode known = demo(demo);
            if (!known.path("url").asText().equals(server.toString())) {
                throw new FleetStopped(
                        "Say who makes the credentials: set SELFENROLL_API_TOKEN, or SELFENROLL_ADMIN_EMAIL"
                                + " and SELFENROLL_ADMIN_PASSWORD, in the environment, or pipe username,password lines into"
                                + " --csv. (./dev up --demo on this address needs none of them.)");
            }
            administrator.session(
                    known.at("/admin/email").asText(),
                    known.at("/admin/password").asText());
        }
        return administrator;
    }

    private static JsonNode demo(Path file) {
        try {
            return Files.isReadable(file) ? JSON.readTree(file.toFile()) : MissingNode.getInstance();
        } catch (IOException e) {
            return MissingNode.getInstance();
        }
    }

    private void exchange(String apiToken) throws FleetStopped, InterruptedException {
        HttpResponse<String> response = send("POST", "/api/admin/v1/access-tokens", Map.of("apiToken", apiToken));
        if (response.statusCode() != 200) {
            throw new FleetStopped("The API token was refused (" + response.statusCode() + ").");
        }
        header = "Authorization";
        value = "Bearer " + read(response.body()).path("accessToken").asText();
    }

    private void session(String email, String password) throws FleetStopped, InterruptedException {
        HttpResponse<String> response =
                send("POST", "/api/admin/v1/session", Map.of("email", email, "password", password));
        String cookie = response.headers().firstValue("Set-Cookie").orElse("");
        if (response.statusCode() != 200 || cookie.isEmpty()) {
            throw new FleetStopped("The administrator could not sign in (" + response.statusCode()
                    + "). With a second factor, use an API token in SELFENROLL_API_TOKEN.");
        }
        header = "Cookie";
        value = cookie.split(";", 2)[0];
    }

    /** @param body null for none */
    Answer call(String method, String path, Object body) throws FleetStopped, InterruptedException {
        HttpResponse<String> response = send(method, path, body);
        return new Answer(response.statusCode(), read(response.body()));
    }

    /** @throws FleetStopped unless it is 2xx */
    JsonNode need(String method, String path, Object body) throws FleetStopped, InterruptedException {
        Answer answer = call(method, path, body);
        if (answer.status() / 100 != 2) {
            throw new FleetStopped(method + " " + path.split("\\?")[0] + " was refused with " + answer.status() + " "
                    + answer.body().path("type").asText("").replace("urn:selfenroll:problem:", "") + ".");
        }
        return answer.body();
    }

    private HttpResponse<String> send(String method, String path, Object body)
            throws FleetStopped, InterruptedException {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server + path))
                    .timeout(Duration.ofSeconds(30))
                    .header("Origin", server.toString())
                    .method(
                            method,
                            body == null
                                    ? BodyPublishers.noBody()
                                    : BodyPublishers.ofString(JSON.writeValueAsString(body)));
            if (body != null) {
                request.header("Content-Type", "application/json");
            }
            if (header != null) {
                request.header(header, value);
            }
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new FleetStopped("No answer from " + server + ". Check the address and the network.");
        }
    }

    private static JsonNode read(String body) {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            return MissingNode.getInstance();
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
