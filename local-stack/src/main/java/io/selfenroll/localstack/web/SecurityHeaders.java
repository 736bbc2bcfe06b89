package io.selfenroll.localstack.web;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;

/** What every answer says to browsers and caches, whoever made it: what is not said yet is added as the answer leaves. */
final class SecurityHeaders {

    private SecurityHeaders() {}

    static void complete(HttpServerRequest request) {
        HttpServerResponse response = request.response();
        response.headersEndHandler(leaving -> {
            MultiMap headers = response.headers();
            add(headers, "Content-Security-Policy", Answers.DATA_POLICY);
            add(headers, "X-Content-Type-Options", "nosniff");
            add(headers, "Referrer-Policy", "no-referrer");
            add(headers, "Cross-Origin-Opener-Policy", "same-origin");
            add(headers, "Permissions-Policy", Answers.PERMISSIONS);
            add(headers, "Cache-Control", "no-store");
        });
    }

    private static void add(MultiMap headers, String name, String value) {
        if (!headers.contains(name)) {
            headers.set(name, value);
        }
    }
}
