package io.selfenroll.deviceclient.conformance.served;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.selfenroll.deviceclient.conformance.Report;

/** Answers as the scenarios say, on loopback. A call belongs to the scenario that its site, user, device or token names. */
public final class SimulatedServer implements AutoCloseable {

    private static final String API = "/api/enrollment/v1";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Scenario> scenarios;
    private final HttpServer server;
    private final HttpServer elsewhere;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Consumer<String> log;
    private final long start = System.nanoTime();

    /** @param port 0 for a free one */
    public SimulatedServer(int port, Consumer<String> log) throws IOException {
        this.log = log;
        scenarios = Scenarios.all().stream()
                .collect(Collectors.toMap(
                        Scenario::slug, Function.identity(), (a, b) -> a, java.util.LinkedHashMap::new));
        elsewhere = listen(0, exchange -> handle(exchange, true));
        server = listen(port, exchange -> handle(exchange, false));
    }

    private HttpServer listen(int port, com.sun.net.httpserver.HttpHandler handler) throws IOException {
        HttpServer made = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        made.createContext("/", handler);
        made.setExecutor(threads);
        made.start();
        return made;
    }

    public String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    public List<Tried> scenarios() {
        return scenarios.values().stream()
                .map(scenario -> new Tried(scenario.slug(), scenario.title(), scenario.username(), scenario.password()))
                .toList();
    }

    public Report report() {
        return new Report(
                "client", scenarios.values().stream().map(Scenario::judge).toList());
    }

    private void handle(HttpExchange exchange, boolean atOther) throws IOException {
        byte[] content = exchange.getRequestBody().readAllBytes();
        JsonNode body = body(content);
        String path = exchange.getRequestURI().getPath().replaceFirst("^" + API, "");
        String call = exchange.getRequestMethod() + " " + path;
        Optional<Scenario> scenario =
                scenario(path, body, exchange.getRequestHeaders().getFirst("Authorization"));
        Duration at = Duration.ofNanos(System.nanoTime() - start);
        Reply reply = scenario.map(known -> atOther ? Reply.problem(404, "not-found") : Replies.to(known, call, body))
                .orElseGet(() -> Reply.problem(404, "not-found"));
        scenario.ifPresent(known -> known.note(new Exchange(
                at,
                exchange.getRequestMethod(),
                path,
                exchange.getRequestURI().toString(),
                exchange.getRequestHeaders().getFirst("Content-Type"),
                exchange.getRequestHeaders().getFirst("Authorization"),
                exchange.getRequestHeaders().getFirst("DPoP"),
                body,
                reply.status(),
                atOther)));
        log.accept("%-22s %-24s %s"
                .formatted(
                        scenario.map(Scenario::slug).orElse("(no scenario)"),
                        call.startsWith("GET /sites/") ? "GET /sites/..." : call,
                        reply.status() == 0 ? "answer lost" : reply.status()));
        send(
                exchange,
                reply,
                scenario.orElse(null),
                exchange.getRequestHeaders().containsKey("DPoP"));
    }

    private static JsonNode body(byte[] content) {
        try {
            return content.length == 0 ? MissingNode.getInstance() : JSON.readTree(content);
        } catch (JsonProcessingException e) {
            return null;
        } catch (IOException e) {
            return null;
        }
    }

    private Optional<Scenario> scenario(String path, JsonNode body, String authorization) {
        if (path.startsWith("/sites/")) {
            return Optional.ofNullable(
                    scenarios.get(path.substring("/sites/".length()).split("/")[0]));
        }
        String user = body == null ? "" : body.path("username").asText("");
        String device = body == null ? "" : body.path("deviceId").asText("");
        return scenarios.values().stream()
                .filter(known -> authorization != null && authorization.endsWith("." + known.slug())
                        || device.equals(known.deviceId())
                        || user.replaceAll("\\s", "").toLowerCase(Locale.ROOT).endsWith("@" + known.slug()))
                .findFirst();
    }

    private void send(HttpExchange exchange, Reply reply, Scenario scenario, boolean bound) throws IOException {
        pause(reply.after());
        if (reply.status() == 0) {
            exchange.close();
            return;
        }
        exchange.getResponseHeaders().set("Content-Type", reply.type());
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        reply.headers()
                .forEach((name, value) -> exchange.getResponseHeaders().set(name, filled(value, scenario, bound)));
        byte[] content = filled(reply.body(), scenario, bound).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(reply.status(), content.length == 0 ? -1 : content.length);
        if (content.length > 0) {
            exchange.getResponseBody().write(content);
        }
        exchange.close();
    }

    private String filled(String text, Scenario scenario, boolean bound) {
        return scenario == null
                ? text
                : Replies.filled(text, scenario, bound)
                        .replace(
                                "${elsewhere}",
                                "http://127.0.0.1:" + elsewhere.getAddress().getPort());
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        elsewhere.stop(0);
        threads.shutdownNow();
    }
}
