package io.selfenroll.enrollment.credential;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/**
 * The other service as it looks over HTTP: proves and redeems what a test {@linkplain OfferedCredential offered}, once per
 * installation, for callers with a service token only. Offers come over HTTP too, since tests and resources may be
 * loaded by different class loaders.
 */
public final class CredentialServiceResource implements QuarkusTestResourceLifecycleManager {

    static final String URL = "selfenroll.credential-service.url";
    static final String OFFERS = "/offers";
    static final String OPENED = "/opened";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, ObjectNode> offers = new ConcurrentHashMap<>();
    private final List<String> opened = new CopyOnWriteArrayList<>();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext(OFFERS, this::offer);
        server.createContext("/internal/v1/redemptions", exchange -> judge(exchange, true));
        server.createContext("/internal/v1/proofs", exchange -> judge(exchange, false));
        server.createContext("/internal/v1/openings", this::open);
        server.createContext(OPENED, this::opened);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        return Map.of(URL, "http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void offer(HttpExchange exchange) throws IOException {
        ObjectNode offer = (ObjectNode) JSON.readTree(exchange.getRequestBody());
        offers.put(offer.get("username").asText(), offer);
        answer(exchange, 200, JSON.createObjectNode());
    }

    private void open(HttpExchange exchange) throws IOException {
        if (fromService(exchange)) {
            opened.add(JSON.readTree(exchange.getRequestBody()).get("username").asText());
        }
        exchange.sendResponseHeaders(204, -1);
        exchange.close();
    }

    private void opened(HttpExchange exchange) throws IOException {
        ObjectNode answer = JSON.createObjectNode();
        opened.forEach(answer.putArray("usernames")::add);
        answer(exchange, 200, answer);
    }

    private void judge(HttpExchange exchange, boolean useUp) throws IOException {
        JsonNode request = JSON.readTree(exchange.getRequestBody());
        ObjectNode offer = offers.get(request.get("username").asText());
        if (!fromService(exchange)) {
            problem(exchange, 401, "unauthorized");
        } else if (offer == null || !offer.get("password").equals(request.get("password"))) {
            problem(exchange, 401, "invalid-credentials");
        } else if (offer.has("hangs")) {
            hang(exchange);
        } else if (offer.has("breaksOff")) {
            breakOff(exchange, offer.get("breaksOff").asInt());
        } else if (offer.has("problem")) {
            problem(exchange, offer.get("status").asInt(), offer.get("problem").asText());
        } else if (useUp && offer.has("problemWhenRedeemed")) {
            problem(exchange, 410, offer.get("problemWhenRedeemed").asText());
        } else {
            judge(exchange, offer, request.get("installationId").asText(), useUp);
        }
    }

    private void judge(HttpExchange exchange, ObjectNode offer, String installation, boolean useUp) throws IOException {
        ObjectNode answer;
        synchronized (offer) {
            boolean repeated = offer.has("installationId");
            if (repeated && !offer.get("installationId").asText().equals(installation)) {
                problem(exchange, 409, "credential-used");
                return;
            }
            if (useUp) {
                offer.put("installationId", installation);
            }
            answer = ((ObjectNode) offer.get("redemption").deepCopy()).put("repeated", repeated);
        }
        answer(exchange, 200, answer);
    }

    private void hang(HttpExchange exchange) {
        try {
            stopped.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        exchange.close();
    }

    /** What a kill in the middle of an answer looks like. */
    private static void breakOff(HttpExchange exchange, int status) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, 1_000);
        exchange.getResponseBody().write("{\"credentialId\":".getBytes(StandardCharsets.UTF_8));
        exchange.getResponseBody().flush();
        exchange.close();
    }

    /** As far as a reader without the key can tell; the real service's tests check signatures. */
    private static boolean fromService(HttpExchange exchange) throws IOException {
        String authorization = exchange.getRequestHeaders().getFirst("Authorization");
        if (authorization == null || !authorization.startsWith("Bearer ")) {
            return false;
        }
        JsonNode claims =
                JSON.readTree(Base64.getUrlDecoder().decode(authorization.split("\\.")[1]));
        return claims.get("aud").asText().equals("selfenroll-service")
                && claims.get("groups").get(0).asText().equals("service");
    }

    private static void problem(HttpExchange exchange, int status, String name) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/problem+json");
        answer(
                exchange,
                status,
                JSON.createObjectNode()
                        .put("type", "urn:selfenroll:problem:" + name)
                        .put("status", status)
                        .put("title", "Refused: " + name)
                        .put("detail", "As the other service put it.")
                        .put("instance", "/internal/v1/redemptions"));
    }

    private static void answer(HttpExchange exchange, int status, ObjectNode body) throws IOException {
        byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
        if (!exchange.getResponseHeaders().containsKey("Content-Type")) {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
        }
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void stop() {
        stopped.countDown();
        server.stop(0);
    }
}
