package io.selfenroll.benchmarks.keycloak;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import io.selfenroll.benchmarks.stack.BenchStack;
import io.selfenroll.localstack.process.FreePort;

/**
 * Keycloak's own distribution, as {@code kc.sh start} runs it, with a schema of the stack's MariaDB. Only what makes it
 * local is set: plain HTTP on loopback and caches without a cluster.
 */
final class KeycloakServer implements AutoCloseable {

    static final String ADMIN = "admin";

    private static final Duration LONGEST_START = Duration.ofMinutes(5);

    private final Process process;
    private final String url;
    private final String adminPassword;

    private KeycloakServer(Process process, String url, String adminPassword) {
        this.process = process;
        this.url = url;
        this.adminPassword = adminPassword;
    }

    /** @param unpacked folder with one distribution in it */
    static KeycloakServer start(BenchStack stack, Path unpacked) throws Exception {
        String password = UUID.randomUUID().toString();
        createSchema(stack, password);
        int port = FreePort.find();
        List<String> command = new ArrayList<>(List.of(
                home(unpacked).resolve("bin").resolve("kc.sh").toString(),
                "start",
                "--db=mariadb",
                "--db-url=jdbc:mariadb://127.0.0.1:" + stack.port("mariadb") + "/keycloak",
                "--db-username=keycloak",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--hostname-strict=false",
                "--cache=local",
                "--log-level=warn"));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(stack.parts()
                        .data()
                        .resolve("log")
                        .resolve("keycloak.log")
                        .toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("KC_DB_PASSWORD", password);
        builder.environment().put("KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN);
        builder.environment().put("KC_BOOTSTRAP_ADMIN_PASSWORD", password);
        KeycloakServer server = new KeycloakServer(builder.start(), "http://127.0.0.1:" + port, password);
        server.awaitReady();
        return server;
    }

    String url() {
        return url;
    }

    String adminPassword() {
        return adminPassword;
    }

    private static Path home(Path unpacked) throws IOException {
        if (!Files.isDirectory(unpacked)) {
            throw new IllegalStateException("Keycloak is missing in " + unpacked + ": ./dev bench keycloak fetches it");
        }
        try (Stream<Path> folders = Files.list(unpacked)) {
            return folders.filter(Files::isDirectory).findFirst().orElseThrow();
        }
    }

    private static void createSchema(BenchStack stack, String password) throws SQLException, IOException {
        try (Connection root = stack.rootDatabase();
                Statement sql = root.createStatement()) {
            sql.execute("create database keycloak character set utf8mb4 collate utf8mb4_unicode_ci");
            sql.execute("create user keycloak@'%' identified by '" + password + "'");
            sql.execute("grant all on keycloak.* to keycloak@'%'");
        }
    }

    private void awaitReady() throws InterruptedException {
        Instant end = Instant.now().plus(LONGEST_START);
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(url + "/realms/master")).build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            while (!answers(http, request)) {
                if (!process.isAlive() || Instant.now().isAfter(end)) {
                    close();
                    throw new IllegalStateException("Keycloak did not start, see keycloak.log of the stack");
                }
                Thread.sleep(500);
            }
        }
    }

    private static boolean answers(HttpClient http, HttpRequest request) throws InterruptedException {
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() {
        List<ProcessHandle> server = process.descendants().toList();
        server.forEach(ProcessHandle::destroy);
        process.destroy();
        // Before the database goes.
        server.forEach(one -> one.onExit().join());
    }
}
