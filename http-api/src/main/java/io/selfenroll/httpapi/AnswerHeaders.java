package io.selfenroll.httpapi;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;

/** What every answer of a service says to browsers and caches, whoever made it; an endpoint may set its own instead. */
final class AnswerHeaders {

    /** Two years, sub-domains too (ASVS 5.0, 3.4.1). */
    private static final String ENCRYPTED_ONLY = "max-age=63072000; includeSubDomains";

    private AnswerHeaders() {}

    static void set(HttpServerRequest request) {
        MultiMap headers = request.response().headers();
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; base-uri 'none'");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
        // The trusted proxy's word: from anybody else X-Forwarded-Proto is not looked at. Over plain HTTP browsers have
        // to
        // ignore the header (RFC 6797, 7.2).
        if ("https".equals(request.scheme())) {
            headers.set("Strict-Transport-Security", ENCRYPTED_ONLY);
        }
    }
}
