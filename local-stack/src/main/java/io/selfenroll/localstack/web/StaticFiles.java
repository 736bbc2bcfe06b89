package io.selfenroll.localstack.web;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.impl.MimeMapping;

/**
 * The built web apps: portal at {@code /} with {@code /not-me}, and {@code /enroll} with everything below it, admin
 * console at {@code /admin/}, which finds its own way among its paths, and the web client at {@code /client/}, which has
 * one page.
 */
final class StaticFiles {

    private final Pages pages;
    private final Path portal;
    private final Path admin;
    private final Path client;

    StaticFiles(Path dist, Pages pages) {
        this.pages = pages;
        this.portal = dist.resolve("portal").toAbsolutePath().normalize();
        this.admin = dist.resolve("admin").toAbsolutePath().normalize();
        this.client = dist.resolve("client").toAbsolutePath().normalize();
    }

    void handle(HttpServerRequest request) {
        if (!request.method().equals(HttpMethod.GET) && !request.method().equals(HttpMethod.HEAD)) {
            request.response().putHeader("Allow", "GET, HEAD");
            Answers.problem(request, 405, "method-not-allowed", "Method not allowed", "Pages can only be read.");
            return;
        }
        String path = request.path();
        if (path.equals("/admin") || path.equals("/client")) {
            Answers.pageHeaders(request.response())
                    .setStatusCode(308)
                    .putHeader("Location", path + "/")
                    .end();
            return;
        }
        find(path).ifPresentOrElse(file -> send(request, file), () -> pages.missing(request));
    }

    private Optional<Path> find(String path) {
        if (path.startsWith("/admin/")) {
            String inside = path.substring("/admin/".length());
            return file(admin, inside).or(() -> looksLikeFile(inside) ? Optional.empty() : file(admin, "index.html"));
        }
        if (path.startsWith("/client/")) {
            String inside = path.substring("/client/".length());
            return file(client, inside.isEmpty() ? "index.html" : inside);
        }
        if (path.equals("/enroll") || path.startsWith("/enroll/")) {
            return file(portal, path.substring(1)).or(() -> file(portal, "enroll/index.html"));
        }
        if (path.equals("/not-me") || path.equals("/not-me/")) {
            return file(portal, "not-me/index.html");
        }
        return file(portal, path.equals("/") ? "index.html" : path.substring(1));
    }

    private static boolean looksLikeFile(String path) {
        return path.startsWith("assets/")
                || path.substring(path.lastIndexOf('/') + 1).contains(".");
    }

    private static Optional<Path> file(Path root, String path) {
        Path file = root.resolve(path).normalize();
        return file.startsWith(root) && Files.isRegularFile(file) ? Optional.of(file) : Optional.empty();
    }

    private void send(HttpServerRequest request, Path found) {
        Path file = pages.spoken(request, found);
        if (Pages.isSpoken(found)) {
            request.response().putHeader("Vary", "Accept-Language");
        }
        HttpServerResponse response = request.response()
                .putHeader("Content-Security-Policy", pages.policy())
                .putHeader("Content-Type", type(file))
                // Names of assets carry a hash of their content.
                .putHeader(
                        "Cache-Control",
                        request.path().contains("/assets/") ? "public, max-age=31536000, immutable" : "no-cache");
        if (request.method().equals(HttpMethod.HEAD)) {
            response.putHeader("Content-Length", "" + file.toFile().length()).end();
        } else {
            response.sendFile(file.toString());
        }
    }

    private static String type(Path file) {
        String name = file.getFileName().toString();
        String type = MimeMapping.getMimeTypeForFilename(name);
        if (name.endsWith(".js") || name.endsWith(".mjs")) {
            type = "text/javascript";
        } else if (name.endsWith(".webmanifest")) {
            type = "application/manifest+json";
        } else if (name.endsWith(".yaml")) {
            // A browser shows it instead of saving it.
            type = "text/plain";
        }
        if (type == null) {
            return "application/octet-stream";
        }
        return type.startsWith("text/") ? type + "; charset=utf-8" : type;
    }
}
