package io.selfenroll.localstack.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.selfenroll.localstack.service.Service;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyOptions;
import io.vertx.httpproxy.ProxyResponse;

/** Hands {@code /api/...} to the service that it belongs to. */
final class ApiRoutes {

    private static final List<String> FORWARDING_HEADERS = List.of(
            "Forwarded",
            "X-Forwarded-For",
            "X-Forwarded-Proto",
            "X-Forwarded-Host",
            "X-Forwarded-Port",
            "X-Forwarded-Prefix",
            "X-Real-IP");

    private final Map<String, HttpProxy> proxies;

    ApiRoutes(Vertx vertx, Map<Service, List<Integer>> ports, Pages pages) {
        HttpClient client = vertx.createHttpClient(connections());
        proxies = ports.entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> entry.getKey().path(),
                        entry -> proxy(
                                client,
                                new Instances(vertx, client, entry.getValue()),
                                new Forwarding(entry.getKey(), pages))));
    }

    static HttpClientOptions connections() {
        return new HttpClientOptions()
                .setMaxPoolSize(200)
                .setConnectTimeout(2000)
                .setKeepAliveTimeout(5);
    }

    private static HttpProxy proxy(HttpClient client, Instances instances, Forwarding forwarding) {
        return HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(false), client)
                .origin(context -> instances.connect())
                .addInterceptor(forwarding);
    }

    void handle(HttpServerRequest request) {
        proxies.entrySet().stream()
                .filter(entry -> request.path().startsWith(entry.getKey()))
                .findFirst()
                .ifPresentOrElse(
                        entry -> entry.getValue().handle(request),
                        () -> Answers.problem(request, 404, "not-found", "Not found", "There is no such resource."));
    }

    /** Whatever the path is. */
    void handle(HttpServerRequest request, Service service) {
        proxies.get(service.path()).handle(request);
    }

    /** Says who really asks, and answers for a service that is away. */
    private record Forwarding(Service service, Pages pages) implements ProxyInterceptor {

        @Override
        public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
            HttpServerRequest asked = context.request().proxiedRequest();
            MultiMap headers = context.request().headers();
            FORWARDING_HEADERS.forEach(headers::remove);
            headers.set("X-Forwarded-For", asked.remoteAddress().hostAddress());
            headers.set("X-Forwarded-Proto", "http");
            headers.set("X-Forwarded-Host", asked.getHeader("Host"));
            return context.sendRequest().recover(failure -> Future.succeededFuture(away(context)));
        }

        private ProxyResponse away(ProxyContext context) {
            ProxyResponse response = context.request().release().response().setStatusCode(503);
            response.headers().clear();
            response.putHeader("Retry-After", "2")
                    .putHeader("Cache-Control", "no-store")
                    .putHeader("X-Content-Type-Options", "nosniff");
            HttpServerRequest asked = context.request().proxiedRequest();
            if (postsItsForm(asked)) {
                return response.putHeader("Content-Type", Pages.HTML)
                        .putHeader("Content-Security-Policy", pages.policy())
                        .setBody(Body.body(pages.away(asked)));
            }
            return response.putHeader("Content-Type", "application/problem+json")
                    .setBody(Body.body(Answers.problemBody(
                            503, "unavailable", "Not available now", service.id() + " is away, try again shortly.")));
        }

        /** A browser without scripts, which shows whatever comes back. */
        private static boolean postsItsForm(HttpServerRequest request) {
            return Pages.asksForPage(request) && request.path().startsWith("/api/enrollment/v1/requests/form");
        }
    }
}
