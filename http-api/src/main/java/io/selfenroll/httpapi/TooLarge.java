package io.selfenroll.httpapi;

import java.util.Map;

/** A body over the limit of its endpoint. It is not read, so the connection cannot be used again. */
final class TooLarge extends Problem {

    static final String NAME = "too-large";
    static final String TITLE = "The request is too large";

    TooLarge(String limit) {
        super(413, NAME, TITLE, "Send at most " + limit + "B.", Map.of("Connection", "close"));
    }
}
