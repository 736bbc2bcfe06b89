package io.selfenroll.localstack.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;

/** The stored contracts of the repository: an OpenAPI file per service, and the events. */
final class ApiDocs {

    private static final Pattern FILE = Pattern.compile("[a-z0-9-]+\\.yaml");
    private static final String PREFIX = "/api-docs/";

    private final Path docs;
    private final Pages pages;

    ApiDocs(Path docs, Pages pages) {
        this.docs = docs;
        this.pages = pages;
    }

    void handle(HttpServerRequest request) {
        String name = request.path().equals("/api-docs") ? "" : request.path().substring(PREFIX.length());
        if (name.isEmpty()) {
            page(request, "text/html; charset=utf-8", index());
        } else if (name.equals("inbox.css")) {
            BundledPages.send(request, "inbox.css");
        } else if (FILE.matcher(name).matches()) {
            files().stream()
                    .filter(file -> file.getFileName().toString().equals(name))
                    .findFirst()
                    // A browser shows plain text; application/yaml it would save.
                    .ifPresentOrElse(
                            file -> page(request, "text/plain; charset=utf-8", content(file)),
                            () -> pages.missing(request));
        } else {
            pages.missing(request);
        }
    }

    private String index() {
        String items = files().stream()
                .map(file -> file.getFileName().toString())
                .map(name -> "<li><a href=\"" + PREFIX + name + "\">" + name + "</a></li>")
                .collect(Collectors.joining("\n"));
        return new String(BundledPages.read("api-docs.html"), StandardCharsets.UTF_8).replace("<!-- files -->", items);
    }

    private List<Path> files() {
        List<Path> files = new ArrayList<>();
        Path events = docs.resolve("asyncapi.yaml");
        if (Files.exists(events)) {
            files.add(events);
        }
        Path openApi = docs.resolve("openapi");
        if (Files.isDirectory(openApi)) {
            try (Stream<Path> listed = Files.list(openApi)) {
                listed.filter(file -> file.toString().endsWith(".yaml"))
                        .sorted()
                        .forEach(files::add);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException("Cannot read " + openApi, e);
            }
        }
        return files;
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("Cannot read " + file, e);
        }
    }

    private static void page(HttpServerRequest request, String type, String text) {
        Answers.pageHeaders(request.response())
                .putHeader("Content-Type", type)
                .putHeader("Cache-Control", "no-cache")
                .end(Buffer.buffer(text));
    }
}
