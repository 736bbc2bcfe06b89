package io.selfenroll.localstack.web;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

import io.selfenroll.localstack.StartRefused;
import io.selfenroll.localstack.mail.MailStore;
import io.selfenroll.localstack.service.Service;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** The reverse proxy on one loopback port. {@code /internal} and {@code /q} of the services are never routed. */
public final class FrontDoor implements AutoCloseable {

    /** What is asked for by those who know nothing of an API yet; the paths are fixed by others. */
    private static final Set<String> DISCOVERY = Set.of(
            "/.well-known/selfenroll",
            "/.well-known/security.txt",
            "/.well-known/com.apple.remotemanagement",
            "/EnrollmentServer/Discovery.svc");

    private static final Duration HEAD_PATIENCE = Duration.ofSeconds(30);
    private static final Duration BODY_PATIENCE = Duration.ofSeconds(10);

    private final Vertx vertx;
    private final ApiRoutes api;
    private final InboxRoutes inbox;
    private final ApiDocs docs;
    private final StaticFiles files;
    private final Supplier<List<String>> missing;
    private final SlowCallers slow;

    /**
     * What stands behind the door.
     *
     * @param webApps the built web apps
     * @param docs the stored contracts
     * @param services where the instances of each service listen
     * @param missing names of the parts that are not ready now
     */
    public record Rooms(
            Path webApps,
            Path docs,
            Map<Service, List<Integer>> services,
            MailStore mails,
            Supplier<List<String>> missing) {}

    public FrontDoor(int port, Rooms rooms) {
        this(port, rooms, HEAD_PATIENCE, BODY_PATIENCE);
    }

    FrontDoor(int port, Rooms rooms, Duration headPatience, Duration bodyPatience) {
        vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(2).setWorkerPoolSize(4));
        Pages pages = new Pages(rooms.webApps());
        api = new ApiRoutes(vertx, rooms.services(), pages);
        inbox = new InboxRoutes(rooms.mails(), pages);
        docs = new ApiDocs(rooms.docs(), pages);
        files = new StaticFiles(rooms.webApps(), pages);
        missing = rooms.missing();
        slow = new SlowCallers(vertx, headPatience, bodyPatience);
        try {
            HttpServer server = vertx.createHttpServer(new HttpServerOptions()
                            .setHost("127.0.0.1")
                            .setPort(port)
                            .setIdleTimeout(60)
                            // Nobody needs HTTP/2 without TLS, and it has no Host header.
                            .setHttp2ClearTextEnabled(false)
                            .setMaxInitialLineLength(16_384)
                            .setMaxHeaderSize(16_384))
                    .connectionHandler(slow::connected)
                    .invalidRequestHandler(FrontDoor::unreadable)
                    .requestHandler(this::handle);
            server.listen().toCompletionStage().toCompletableFuture().join();
        } catch (CompletionException e) {
            close();
            throw new StartRefused("Port " + port + " cannot be used ("
                    + e.getCause().getMessage() + "): choose another one with --port.");
        }
    }

    private static void unreadable(HttpServerRequest request) {
        SecurityHeaders.complete(request);
        RequestCheck.unreadable(request);
    }

    private void handle(HttpServerRequest request) {
        SecurityHeaders.complete(request);
        slow.asked(request);
        if (!RequestCheck.accept(request)) {
            return;
        }
        String path = request.path();
        if (path.startsWith("/api/")) {
            api.handle(request);
        } else if (DISCOVERY.contains(path)) {
            api.handle(request, Service.ENROLLMENT);
        } else if (path.equals("/healthz")) {
            health(request);
        } else if (path.equals("/inbox") || path.startsWith("/inbox/")) {
            inbox.handle(request);
        } else if (path.equals("/api-docs") || path.startsWith("/api-docs/")) {
            docs.handle(request);
        } else {
            files.handle(request);
        }
    }

    private void health(HttpServerRequest request) {
        vertx.executeBlocking(missing::get, false).onComplete(result -> {
            List<String> names = result.succeeded() ? result.result() : List.of("launcher");
            if (names.isEmpty()) {
                Answers.json(
                        request, 200, new JsonObject().put("status", "ready").toBuffer());
            } else {
                request.response().putHeader("Retry-After", "2");
                Answers.json(
                        request,
                        503,
                        new JsonObject()
                                .put("status", "not-ready")
                                .put("missing", new JsonArray(names))
                                .toBuffer());
            }
        });
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
