package io.selfenroll.credential.admin;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;

import io.selfenroll.credential.store.Credential;
import io.selfenroll.credential.store.CredentialState;
import io.selfenroll.credential.store.Origin;
import io.selfenroll.httpapi.Cursor;
import io.selfenroll.httpapi.InvalidField;

/**
 * Which part of the list was asked for; null fields filter nothing.
 *
 * @param q the beginning of an address or of a user name, in lower case
 * @param tag in lower case
 */
record CredentialFilter(
        UUID site, CredentialState state, UUID userId, Origin origin, String q, String tag, Position after, int limit) {

    private static final int DEFAULT_LIMIT = 50;
    private static final int LARGEST_LIMIT = 200;
    private static final int LONGEST_TEXT = 320;

    /** The last row that the caller has seen. */
    record Position(Instant issuedAt, UUID id) {}

    /** Reads query parameters; each may be null. */
    static CredentialFilter of(CredentialQuery query) {
        return new CredentialFilter(
                read("site", query.site, UUID::fromString, "must be the id of a site"),
                read("state", query.state, CredentialState::valueOf, "must be a state like ACTIVE"),
                read("userId", query.userId, UUID::fromString, "must be the id of a user"),
                read("origin", query.origin, Origin::valueOf, "must be REQUEST or ADMIN"),
                text("q", query.q),
                text("tag", query.tag),
                position(query.cursor),
                limit(query.limit));
    }

    static String cursorAfter(Credential last) {
        return Cursor.encode(last.issuedAt(), last.id());
    }

    private static String text(String field, String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        if (value.length() > LONGEST_TEXT) {
            throw new InvalidField(field, "must have at most " + LONGEST_TEXT + " characters");
        }
        return value.strip().toLowerCase(Locale.ROOT);
    }

    private static Position position(String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return null;
        }
        List<String> parts = Cursor.decode(cursor, 2);
        try {
            return new Position(Instant.parse(parts.getFirst()), UUID.fromString(parts.getLast()));
        } catch (DateTimeParseException | IllegalArgumentException e) {
            throw Cursor.refused();
        }
    }

    private static int limit(String limit) {
        Integer asked = read("limit", limit, Integer::valueOf, "must be a number");
        if (asked == null) {
            return DEFAULT_LIMIT;
        }
        if (asked < 1 || asked > LARGEST_LIMIT) {
            throw new InvalidField("limit", "must be from 1 to " + LARGEST_LIMIT);
        }
        return asked;
    }

    private static <T> T read(String field, String value, Function<String, T> reading, String otherwise) {
        try {
            return value == null || value.isEmpty() ? null : reading.apply(value);
        } catch (IllegalArgumentException e) {
            throw new InvalidField(field, otherwise);
        }
    }
}
