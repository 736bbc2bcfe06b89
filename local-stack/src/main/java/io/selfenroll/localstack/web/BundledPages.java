package io.selfenroll.localstack.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;

/** The stack's own little pages, which come with this module. */
final class BundledPages {

    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8");

    private BundledPages() {}

    /** Answers with one of the bundled files. */
    static void send(HttpServerRequest request, String name) {
        Buffer content = Buffer.buffer(read(name));
        var response = Answers.pageHeaders(request.response())
                .putHeader("Content-Type", TYPES.get(name.substring(name.lastIndexOf('.') + 1)))
                .putHeader("Cache-Control", "no-cache")
                .putHeader("Content-Length", "" + content.length());
        if (request.method().equals(HttpMethod.HEAD)) {
            response.end();
        } else {
            response.end(content);
        }
    }

    static byte[] read(String name) {
        try (InputStream stream = BundledPages.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("Missing in the build: " + name);
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
