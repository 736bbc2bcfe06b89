package io.selfenroll.localstack.web;

import java.util.regex.Pattern;

import io.netty.handler.codec.TooLongFrameException;
import io.netty.handler.codec.http.TooLongHttpLineException;
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

    /** In characters, as for the services. */
    private static final int LONGEST_ADDRESS = 4096;

    /** In bytes: the most that any endpoint takes. The services know the limit of each. */
    private static final long LARGEST_BODY = 5 * 1024 * 1024;

    private RequestCheck() {}

    /** Answers and returns false when the request is refused. */
    static boolean accept(HttpServerRequest request) {
        String host = request.getHeader("Host");
        if (host == null || !OWN_NAME.matcher(host).matches()) {
            Answers.problem(request, 421, "wrong-host", "Wrong host", "This stack answers on localhost only.");
            return false;
        }
        if (request.uri().length() > LONGEST_ADDRESS) {
            Answers.problem(request, 414, "address-too-long", "The address is too long", "Ask for less at once.");
            return false;
        }
        String path = request.path();
        if (path == null || !path.startsWith("/") || ODD.matcher(path).find()) {
            Answers.problem(request, 400, "invalid-request", "Invalid request", "The path is not in its plain form.");
            return false;
        }
        String encoding = request.getHeader("Content-Encoding");
        if (encoding != null && !encoding.strip().equalsIgnoreCase("identity")) {
            // What is packed small may be large when it is unpacked.
            request.response().putHeader("Accept-Encoding", "identity");
            Answers.problem(
                    request, 415, "unsupported-media-type", "Unsupported media type", "Send the body unpacked.");
            return false;
        }
        if (announcedLength(request) > LARGEST_BODY) {
            request.response().putHeader("Connection", "close");
            Answers.problem(request, 413, "too-large", "The request is too large", "Send less at once.");
            return false;
        }
        return true;
    }

    /** Of the body in bytes; -1 when it is not said. */
    static long announcedLength(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        if (length == null) {
            return request.getHeader("Transfer-Encoding") == null ? 0 : -1;
        }
        try {
            return Long.parseLong(length);
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }

    /** What cannot be read as a request at all, told like any other refusal. */
    static void unreadable(HttpServerRequest request) {
        Throwable cause = request.decoderResult().cause();
        request.response().putHeader("Connection", "close");
        if (cause instanceof TooLongHttpLineException) {
            Answers.problem(request, 414, "address-too-long", "The address is too long", "Ask for less at once.");
        } else if (cause instanceof TooLongFrameException) {
            Answers.problem(
                    request, 431, "headers-too-large", "The headers are too large", "Send fewer, smaller ones.");
        } else {
            Answers.problem(request, 400, "invalid-request", "Invalid request", "This is not HTTP/1.1.");
        }
    }
}
