package io.selfenroll.httpapi;

import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;

/** What every answer of a service says to browsers and caches, whoever made it; an endpoint may set its own instead. */
final class AnswerHeaders {

    /** Two years, sub-domains too (ASVS 5.0, 3.4.1). */
    private static final String ENCRYPTED_ONLY = "max-age=63072000; includeSubDomains";

    private AnswerHeaders() {}

    /** Looked at when the head is written: an endpoint's own would otherwise stand beside ours. */
    static void complete(RoutingContext context) {
        // The trusted proxy's word: from anybody else X-Forwarded-Proto is not looked at. Over plain HTTP browsers have
        // to ignore the header (RFC 6797, 7.2).
        boolean encrypted = "https".equals(context.request().scheme());
        context.addHeadersEndHandler(head -> {
            MultiMap headers = context.response().headers();
            add(headers, "X-Content-Type-Options", "nosniff");
            add(headers, "Referrer-Policy", "no-referrer");
            add(headers, "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; base-uri 'none'");
            add(headers, "Cross-Origin-Resource-Policy", "same-origin");
            add(headers, "Cross-Origin-Opener-Policy", "same-origin");
            add(headers, "Cache-Control", "no-store");
            if (encrypted) {
                add(headers, "Strict-Transport-Security", ENCRYPTED_ONLY);
            }
        });
    }

    private static void add(MultiMap headers, String name, String value) {
        if (!headers.contains(name)) {
            headers.set(name, value);
        }
    }
}
