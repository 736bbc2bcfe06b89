package io.selfenroll.httpapi;

import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Rules below JAX-RS: headers on every answer, a request that is odd or too large by its head is refused before its body
 * is read ({@link BodyLimitFilter} knows the endpoint's own limit), a body that does not come is not waited for, and what
 * fails before a resource is found is a problem too.
 */
@ApplicationScoped
class HttpRules {

    /** Filters with a higher priority run first; the framework's own body limit comes after us. */
    private static final int FIRST = 100_000;

    private static final int LONGEST_INSTANCE = 256;
    private static final long LINGER_MILLIS = 2000;

    private final RequestShape shape;
    private final BodyIntake intake;

    HttpRules(
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize largestBody,
            HttpRulesConfig config) {
        this.shape = new RequestShape(largestBody.asLongValue());
        this.intake = new BodyIntake(
                config.maxBody().asLongValue(),
                config.bodyPatience(),
                config.bodyPace().asLongValue());
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
        AnswerHeaders.complete(context);
        Optional<RequestShape.Refusal> refusal = shape.refusal(context.request());
        if (refusal.isPresent()) {
            RequestShape.Refusal refused = refusal.get();
            refused.headers().forEach(context.response()::putHeader);
            problem(context, refused.status(), refused.name(), refused.title());
            closeSoon(context);
            return;
        }
        intake.take(context, () -> tooSlow(context));
    }

    private static void tooSlow(RoutingContext context) {
        context.response().putHeader(HttpHeaders.CONNECTION, "close");
        problem(context, 408, "request-timeout", "The request came too slowly");
        context.request().connection().close();
    }

    /** Not at once: a caller who is still sending would lose the answer. */
    private static void closeSoon(RoutingContext context) {
        if (!context.request().isEnded()) {
            context.request().resume();
            context.vertx()
                    .setTimer(
                            LINGER_MILLIS,
                            fired -> context.request().connection().close());
        }
    }

    private static void problem(RoutingContext context, int status, String name, String title) {
        if (context.response().ended() || context.response().headWritten()) {
            return;
        }
        String type = Problem.type(name).toString();
        ProblemTitles.Title said =
                ProblemTitles.of(context.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE), type, title);
        JsonObject body =
                new JsonObject().put("type", type).put("status", status).put("title", said.text());
        String path = context.request().path();
        if (path != null && path.length() <= LONGEST_INSTANCE) {
            body.put("instance", path);
        }
        context.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                .putHeader(HttpHeaders.CONTENT_LANGUAGE, said.language())
                .putHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .end(body.toBuffer());
    }
}
