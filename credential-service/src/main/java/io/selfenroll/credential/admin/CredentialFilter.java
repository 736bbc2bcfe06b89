package io.selfenroll.credential.admin;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import io.selfenroll.credential.store.Credential;
import io.selfenroll.credential.store.CredentialState;
import io.selfenroll.httpapi.Cursor;
import io.selfenroll.httpapi.InvalidField;

/** Which part of the list was asked for; null fields filter nothing. */
record CredentialFilter(UUID site, CredentialState state, UUID userId, Position after, int limit) {

    private static final int DEFAULT_LIMIT = 50;
    private static final int LARGEST_LIMIT = 200;

    /** The last row that the caller has seen. */
    record Position(Instant issuedAt, UUID id) {}

    /** Reads query parameters; each may be null. */
    static CredentialFilter of(String site, String state, String userId, String cursor, String limit) {
        return new CredentialFilter(
                read("site", site, UUID::fromString, "must be the id of a site"),
                read("state", state, CredentialState::valueOf, "must be a state like ACTIVE"),
                read("userId", userId, UUID::fromString, "must be the id of a user"),
                position(cursor),
                limit(limit));
    }

    static String cursorAfter(Credential last) {
        return Cursor.encode(last.issuedAt(), last.id());
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
