package io.selfenroll.httpapi;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Rules below JAX-RS: headers on every answer, a body that is announced as larger than any endpoint takes is refused
 * before it is read ({@link BodyLimitFilter} knows the endpoint's own limit), and what fails before a resource is found
 * is a problem too.
 */
@ApplicationScoped
class HttpRules {

    /** Filters with a higher priority run first; the framework's own body limit comes after us. */
    private static final int FIRST = 100_000;

    private final long largestBody;

    HttpRules(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize largestBody) {
        this.largestBody = largestBody.asLongValue();
    }

    void filters(@Observes Filters filters) {
        filters.register(this::guard, FIRST);
    }

    void failures(@Observes Router router) {
        router.errorHandler(400, context -> problem(context, 400, InvalidField.NAME, InvalidField.TITLE));
        router.errorHandler(404, context -> problem(context, 404, "not-found", "Not found"));
        router.errorHandler(405, context -> problem(context, 405, "method-not-allowed", "Method not allowed"));
        router.errorHandler(413, context -> problem(context, 413, TooLarge.NAME, TooLarge.TITLE));
        router.errorHandler(500, context -> problem(context, 500, "internal", "Something went wrong on our side"));
    }

    private void guard(RoutingContext context) {
        MultiMap headers = context.response().headers();
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
        if (context.request().getHeader(HttpHeaders.TRANSFER_ENCODING) != null) {
            // RFC 9110, 15.5.12: a body must say how long it is, so that it can be refused before it is read.
            headers.set(HttpHeaders.CONNECTION, "close");
            problem(context, 411, "length-required", "The length of the request is missing");
            return;
        }
        if (announcedLength(context) > largestBody) {
            headers.set(HttpHeaders.CONNECTION, "close");
            problem(context, 413, TooLarge.NAME, TooLarge.TITLE);
            return;
        }
        context.next();
    }

    private static long announcedLength(RoutingContext context) {
        String length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }

    private static void problem(RoutingContext context, int status, String name, String title) {
        if (context.response().ended() || context.response().headWritten()) {
            return;
        }
        String type = Problem.type(name).toString();
        ProblemTitles.Title said =
                ProblemTitles.of(context.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE), type, title);
        JsonObject body = new JsonObject()
                .put("type", type)
                .put("status", status)
                .put("title", said.text())
                .put("instance", context.request().path());
        context.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                .putHeader(HttpHeaders.CONTENT_LANGUAGE, said.language())
                .putHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .end(body.toBuffer());
    }
}
