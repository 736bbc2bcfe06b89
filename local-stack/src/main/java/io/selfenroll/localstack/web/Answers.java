package io.selfenroll.localstack.web;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;

/** The answers that the proxy gives by itself. */
final class Answers {

    /** Scripts and styles of our own origin only; the console's frame shows a template's preview. */
    static final String PAGE_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
            + "font-src 'self'; connect-src 'self'; frame-src 'self'; form-action 'self'; frame-ancestors 'none'; "
            + "base-uri 'none'; manifest-src 'self'";

    static final String DATA_POLICY = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'";

    static final String PERMISSIONS = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";

    private Answers() {}

    /** For everything that a browser shows as a page, or loads for one; {@link SecurityHeaders} adds what is alike. */
    static HttpServerResponse pageHeaders(HttpServerResponse response) {
        return response.putHeader("Content-Security-Policy", PAGE_POLICY);
    }

    static void json(HttpServerRequest request, int status, Buffer body) {
        send(request, status, "application/json", DATA_POLICY, body);
    }

    /** RFC 9457, in the form of the services' own problems. */
    static void problem(HttpServerRequest request, int status, String name, String title, String detail) {
        send(request, status, "application/problem+json", DATA_POLICY, problemBody(status, name, title, detail));
    }

    static Buffer problemBody(int status, String name, String title, String detail) {
        return new JsonObject()
                .put("type", "urn:selfenroll:problem:" + name)
                .put("title", title)
                .put("status", status)
                .put("detail", detail)
                .toBuffer();
    }

    static void send(HttpServerRequest request, int status, String type, String policy, Buffer body) {
        HttpServerResponse response = request.response()
                .setStatusCode(status)
                .putHeader("Content-Type", type)
                .putHeader("Content-Security-Policy", policy)
                .putHeader("Cache-Control", "no-store")
                .putHeader("Content-Length", "" + body.length());
        if (request.method().equals(io.vertx.core.http.HttpMethod.HEAD)) {
            response.end();
        } else {
            response.end(body);
        }
    }
}
