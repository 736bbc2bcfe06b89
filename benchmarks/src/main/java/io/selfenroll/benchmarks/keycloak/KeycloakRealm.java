package io.selfenroll.benchmarks.keycloak;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import io.selfenroll.benchmarks.stack.Administrator;

/** A realm with users {@code u0@keycloak.example} and on, one password, and the sink as its mail server. */
final class KeycloakRealm {

    static final String NAME = "bench";
    static final String CLIENT = "bench";
    static final String PASSWORD = "Kx7-mTq2-wP9v";

    private static final int AT_ONCE = 100;

    private final KeycloakServer server;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    KeycloakRealm(KeycloakServer server) {
        this.server = server;
    }

    static String email(int number) {
        return "u" + number + "@keycloak.example";
    }

    /** @param withPassword the first so many users have one; it is hashed as Keycloak does by default */
    void create(int smtpPort, int users, int withPassword) throws IOException, InterruptedException {
        post(
                "/admin/realms",
                Map.of(
                        "realm",
                        NAME,
                        "enabled",
                        true,
                        "sslRequired",
                        "none",
                        "resetPasswordAllowed",
                        true,
                        "smtpServer",
                        Map.of("host", "127.0.0.1", "port", "" + smtpPort, "from", "no-reply@keycloak.example"),
                        "clients",
                        List.of(Map.of(
                                "clientId", CLIENT,
                                "enabled", true,
                                "publicClient", true,
                                "directAccessGrantsEnabled", true,
                                "redirectUris", List.of(server.url() + "/*")))));
        for (int from = 0; from < users; from += AT_ONCE) {
            post(
                    "/admin/realms/" + NAME + "/partialImport",
                    Map.of(
                            "ifResourceExists",
                            "FAIL",
                            "users",
                            IntStream.range(from, Math.min(users, from + AT_ONCE))
                                    .mapToObj(number -> user(number, number < withPassword))
                                    .toList()));
        }
    }

    private static Map<String, Object> user(int number, boolean withPassword) {
        return Map.of(
                "username",
                email(number),
                "email",
                email(number),
                "firstName",
                "Uma",
                "lastName",
                "Ser" + number,
                "enabled",
                true,
                "emailVerified",
                true,
                "credentials",
                withPassword ? List.of(Map.of("type", "password", "value", PASSWORD)) : List.of());
    }

    private void post(String path, Object body) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(URI.create(server.url() + path))
                        .header("Authorization", "Bearer " + token())
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(Administrator.json(body)))
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(path + " gave " + answer.statusCode() + " " + answer.body());
        }
    }

    /** A new one for each call: they live for a minute. */
    private String token() throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(URI.create(server.url() + "/realms/master/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("grant_type=password&client_id=admin-cli&username="
                                + KeycloakServer.ADMIN + "&password=" + server.adminPassword()))
                        .build(),
                BodyHandlers.ofString());
        return Administrator.tree(answer.body()).get("access_token").asText();
    }
}
