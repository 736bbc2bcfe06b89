package io.selfenroll.httpapi;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;

/** What is refused by its head alone: whatever could be read in two ways, or is larger than anybody needs. */
record RequestShape(long largestBody) {

    /** In characters. Browsers and proxies take about as much. */
    private static final int LONGEST_ADDRESS = 4096;

    /** Names and values together. */
    private static final int LARGEST_HEADERS = 16_384;

    /** Where a proxy, the framework's security and its routing could each see another path (CVE-2023-4853). */
    private static final Pattern ODD_PATH =
            Pattern.compile("%2f|%5c|%00|\\\\|//|;|%3b|/(\\.|%2e){1,2}(/|$)", Pattern.CASE_INSENSITIVE);

    record Refusal(int status, String name, String title, Map<String, String> headers) {

        Refusal(int status, String name, String title) {
            this(status, name, title, Map.of("Connection", "close"));
        }
    }

    Optional<Refusal> refusal(HttpServerRequest request) {
        if (request.uri().length() > LONGEST_ADDRESS) {
            return Optional.of(new Refusal(414, "address-too-long", "The address is too long"));
        }
        String path = request.path();
        if (path == null || ODD_PATH.matcher(path).find()) {
            return Optional.of(new Refusal(400, InvalidField.NAME, InvalidField.TITLE));
        }
        if (size(request.headers()) > LARGEST_HEADERS) {
            return Optional.of(new Refusal(431, "headers-too-large", "The headers are too large"));
        }
        if (request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null) {
            // RFC 9110, 15.5.12: a body must say how long it is, so that it can be refused before it is read.
            return Optional.of(new Refusal(411, "length-required", "The length of the request is missing"));
        }
        if (announcedLength(request) > largestBody) {
            return Optional.of(new Refusal(413, TooLarge.NAME, TooLarge.TITLE));
        }
        if (packed(request.getHeader(HttpHeaders.CONTENT_ENCODING))) {
            // RFC 9110, 15.5.16. What is packed small may be large when it is unpacked.
            return Optional.of(new Refusal(
                    415,
                    "unsupported-media-type",
                    "Unsupported media type",
                    Map.of("Accept-Encoding", "identity", "Connection", "close")));
        }
        return Optional.empty();
    }

    private static boolean packed(String encoding) {
        return encoding != null && !encoding.isBlank() && !encoding.strip().equalsIgnoreCase("identity");
    }

    private static int size(MultiMap headers) {
        int size = 0;
        for (Map.Entry<String, String> header : headers) {
            size += header.getKey().length() + header.getValue().length();
        }
        return size;
    }

    static long announcedLength(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }
}
