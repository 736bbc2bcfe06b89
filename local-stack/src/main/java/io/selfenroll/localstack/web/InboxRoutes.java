package io.selfenroll.localstack.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.selfenroll.localstack.mail.MailStore;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;

/** The inbox page and its API. */
final class InboxRoutes {

    private static final Pattern HTML = Pattern.compile("/inbox/api/messages/(\\d{1,18})/html");

    private static final Map<String, String> FILES =
            Map.of("/inbox/", "inbox.html", "/inbox/inbox.js", "inbox.js", "/inbox/inbox.css", "inbox.css");

    /** A mail may style itself, and its links may be followed, but it runs and loads nothing. */
    private static final String MAIL_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; "
            + "frame-ancestors 'self'; base-uri 'self'; sandbox allow-popups allow-popups-to-escape-sandbox";

    private final ObjectMapper json = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    private final MailStore mails;
    private final Pages pages;

    InboxRoutes(MailStore mails, Pages pages) {
        this.mails = mails;
        this.pages = pages;
    }

    void handle(HttpServerRequest request) {
        String path = request.path();
        Matcher html = HTML.matcher(path);
        if (!request.method().equals(HttpMethod.GET) && !request.method().equals(HttpMethod.HEAD)) {
            request.response().putHeader("Allow", "GET, HEAD");
            Answers.problem(request, 405, "method-not-allowed", "Method not allowed", "The inbox can only be read.");
        } else if (path.equals("/inbox")) {
            Answers.pageHeaders(request.response())
                    .setStatusCode(308)
                    .putHeader("Location", "/inbox/")
                    .end();
        } else if (FILES.containsKey(path)) {
            BundledPages.send(request, FILES.get(path));
        } else if (path.equals("/inbox/api/messages")) {
            list(request, request.getParam("to"));
        } else if (html.matches()) {
            show(request, html.group(1));
        } else if (path.startsWith("/inbox/api/")) {
            Answers.problem(request, 404, "not-found", "Not found", "There is no such resource.");
        } else {
            pages.missing(request);
        }
    }

    private void list(HttpServerRequest request, String recipient) {
        List<?> found = mails.find(recipient == null || recipient.isBlank() ? null : recipient.strip());
        try {
            Answers.json(request, 200, Buffer.buffer(json.writeValueAsBytes(found)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Mails cannot be written as JSON", e);
        }
    }

    private void show(HttpServerRequest request, String id) {
        mails.get(id)
                .filter(mail -> !mail.html().isEmpty())
                .ifPresentOrElse(
                        mail -> {
                            // Links open beside the inbox.
                            byte[] page = ("<base target=\"_blank\">" + mail.html()).getBytes(StandardCharsets.UTF_8);
                            request.response()
                                    .putHeader("Content-Type", "text/html; charset=utf-8")
                                    .putHeader("Content-Security-Policy", MAIL_POLICY)
                                    // A page in a sandbox may not ask for more: a browser would not show it.
                                    .putHeader("Cross-Origin-Opener-Policy", "unsafe-none")
                                    .putHeader("Cache-Control", "no-store")
                                    .end(Buffer.buffer(page));
                        },
                        () -> pages.missing(request));
    }
}
