package io.selfenroll.localstack.web;

import java.util.regex.Pattern;

import io.vertx.core.http.HttpServerRequest;

/** What is refused before any route is looked at. */
final class RequestCheck {

    /**
     * Dot segments, encoded slashes and backslashes, doubled slashes and path parameters have no use in our paths; the
     * proxy and a service behind it may read them apart, and so open a path that is not routed.
     */
    private static final Pattern ODD =
            Pattern.compile("%2f|%5c|%00|\\\\|//|;|%3b|/(\\.|%2e){1,2}(/|$)", Pattern.CASE_INSENSITIVE);

    /** Only names of this machine: a web site that points its own name here (DNS rebinding) gets nothing. */
    private static final Pattern OWN_NAME =
            Pattern.compile("(localhost|127\\.0\\.0\\.1|\\[::1])(:\\d{1,5})?", Pattern.CASE_INSENSITIVE);

    private RequestCheck() {}

    /** Answers and returns false when the request is refused. */
    static boolean accept(HttpServerRequest request) {
        String host = request.getHeader("Host");
        if (host == null || !OWN_NAME.matcher(host).matches()) {
            Answers.problem(request, 421, "wrong-host", "Wrong host", "This stack answers on localhost only.");
            return false;
        }
        String path = request.path();
        if (path == null || !path.startsWith("/") || ODD.matcher(path).find()) {
            Answers.problem(request, 400, "invalid-request", "Invalid request", "The path is not in its plain form.");
            return false;
        }
        return true;
    }
}
