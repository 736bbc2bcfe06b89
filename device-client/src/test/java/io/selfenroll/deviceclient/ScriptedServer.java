package io.selfenroll.deviceclient;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** A server that gives prepared answers, one after the other per call; the last one again and again. */
final class ScriptedServer implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    record Answer(int status, String body, Map<String, String> headers) {}

    /** proof: the claims of the DPoP header, null without one. */
    record Call(String method, String path, String authorization, JsonNode proof, JsonNode body) {}

    private final HttpServer server;
    private final Map<String, Queue<Answer>> script = new HashMap<>();
    private final List<Call> calls = Collections.synchronizedList(new ArrayList<>());

    ScriptedServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    ScriptedServer answers(String call, int status, String body) {
        return answers(call, status, body, Map.of());
    }

    ScriptedServer answers(String call, int status, String body, Map<String, String> headers) {
        script.computeIfAbsent(call, c -> new ArrayDeque<>()).add(new Answer(status, body, headers));
        return this;
    }

    /** status 0 drops the connection after the request was read: a lost answer. */
    ScriptedServer losesTheAnswer(String call) {
        return answers(call, 0, "");
    }

    ScriptedServer refuses(String call, int status, String problem, Map<String, String> headers) {
        return answers(
                call,
                status,
                "{\"type\":\"urn:selfenroll:problem:" + problem + "\",\"title\":\"Title\",\"status\":" + status + "}",
                headers);
    }

    List<Call> calls(String call) {
        return calls.stream()
                .filter(c -> (c.method + " " + c.path).equals(call))
                .toList();
    }

    private void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath().replace("/api/enrollment/v1", "");
        byte[] body = exchange.getRequestBody().readAllBytes();
        calls.add(new Call(
                exchange.getRequestMethod(),
                path,
                exchange.getRequestHeaders().getFirst("Authorization"),
                claims(exchange.getRequestHeaders().getFirst("DPoP")),
                body.length == 0 ? null : JSON.readTree(body)));
        Queue<Answer> answers = script.getOrDefault(exchange.getRequestMethod() + " " + path, new ArrayDeque<>());
        Answer answer = answers.size() > 1 ? answers.poll() : answers.peek();
        if (answer == null) {
            answer = new Answer(500, "not scripted: " + path, Map.of());
        }
        if (answer.status == 0) {
            exchange.close();
            return;
        }
        answer.headers.forEach(exchange.getResponseHeaders()::set);
        exchange.getResponseHeaders()
                .set("Content-Type", answer.status < 300 ? "application/json" : "application/problem+json");
        byte[] content = answer.body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status, content.length == 0 ? -1 : content.length);
        if (content.length > 0) {
            exchange.getResponseBody().write(content);
        }
        exchange.close();
    }

    private static JsonNode claims(String proof) throws IOException {
        return proof == null ? null : JSON.readTree(Base64.getUrlDecoder().decode(proof.split("\\.")[1]));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
