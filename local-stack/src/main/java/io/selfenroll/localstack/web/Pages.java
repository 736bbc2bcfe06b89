package io.selfenroll.localstack.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;

/**
 * The built pages that there are in several languages: {@code index.<language>.html} beside {@code index.html}. Among
 * them are those by which the proxy says that a page is missing and that a service is away.
 */
final class Pages {

    static final String HTML = "text/html; charset=utf-8";

    private static final Pattern FIRST_LANGUAGE = Pattern.compile("\\s*([A-Za-z]{2})\\b");
    private static final Pattern HASHES = Pattern.compile("(?m)^(script|style) \"(.*)\";$");

    private final Path portal;
    private final Path hashes;

    Pages(Path dist) {
        this.portal = dist.resolve("portal").toAbsolutePath().normalize();
        this.hashes = dist.resolve("inline.map");
    }

    /** The page in the language that the address or else the browser names first. */
    Path spoken(HttpServerRequest request, Path page) {
        if (!page.endsWith("index.html")) {
            return page;
        }
        String asked = request.getParam("lang");
        Matcher wanted = FIRST_LANGUAGE.matcher(asked == null ? "" + request.getHeader("Accept-Language") : asked);
        Path spoken = wanted.lookingAt()
                ? page.resolveSibling("index." + wanted.group(1).toLowerCase(Locale.ROOT) + ".html")
                : page;
        return Files.isRegularFile(spoken) ? spoken : page;
    }

    static boolean isSpoken(Path page) {
        return Files.isRegularFile(page.resolveSibling("index.en.html"));
    }

    /** The policy of all pages, with the script and style that the portal's build put into them. */
    String policy() {
        String policy = Answers.PAGE_POLICY;
        for (Matcher line = HASHES.matcher(read(hashes)); line.find(); ) {
            policy = policy.replace(line.group(1) + "-src 'self'", line.group(1) + "-src 'self' " + line.group(2));
        }
        return policy;
    }

    /** A page for people, who ask for one; a problem for everything else. */
    void missing(HttpServerRequest request) {
        if (asksForPage(request)) {
            Answers.send(request, 404, HTML, policy(), own(request, "missing"));
        } else {
            Answers.problem(request, 404, "not-found", "Not found", "There is nothing at this address.");
        }
    }

    Buffer away(HttpServerRequest request) {
        return own(request, "away");
    }

    static boolean asksForPage(HttpServerRequest request) {
        String accepted = request.getHeader("Accept");
        return accepted != null && accepted.contains("text/html");
    }

    private Buffer own(HttpServerRequest request, String name) {
        return Buffer.buffer(read(spoken(request, portal.resolve(name).resolve("index.html"))));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file + ": build the web user interface", e);
        }
    }
}
