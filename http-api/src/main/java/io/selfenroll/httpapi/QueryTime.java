package io.selfenroll.httpapi;

import java.time.DateTimeException;
import java.time.Instant;

/** A time in a query: ISO 8601 in UTC, of a year with four digits, for no database holds others. */
public final class QueryTime {

    private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");

    private QueryTime() {}

    /** @throws DateTimeException when it is none */
    public static Instant parse(String text) {
        Instant time = Instant.parse(text);
        if (time.isBefore(FIRST) || !time.isBefore(END)) {
            throw new DateTimeException("Out of range");
        }
        return time;
    }
}
