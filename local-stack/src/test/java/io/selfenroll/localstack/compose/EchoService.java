package io.selfenroll.localstack.compose;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** Stands in for a service behind the proxy: answers with its name, the path and the forwarded headers that it got. */
final class EchoService implements AutoCloseable {

    private final String name;
    private final HttpServer server;

    private EchoService(String name, HttpServer server) {
        this.name = name;
        this.server = server;
    }

    static EchoService start(String name) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        EchoService service = new EchoService(name, server);
        server.createContext("/", service::answer);
        server.start();
        return service;
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        var asked = exchange.getRequestHeaders();
        if (asked.containsKey("X-Hang-Up")) {
            exchange.close();
            return;
        }
        String body = String.join(
                "\n",
                name,
                exchange.getRequestURI().toString(),
                "for=" + asked.get("X-Forwarded-For"),
                "proto=" + asked.getFirst("X-Forwarded-Proto"),
                "forwarded=" + asked.getFirst("Forwarded"));
        boolean refuse = exchange.getRequestURI().getPath().endsWith("/refused");
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", refuse ? "application/problem+json" : "text/plain");
        headers.set("Cache-Control", "no-store");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Content-Security-Policy", "default-src 'none'");
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(refuse ? 404 : 200, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
