package io.selfenroll.admin.webhook.sending;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.selfenroll.httpapi.Cursor;

/** Where a page of the log goes on. */
record Position(Instant createdAt, UUID id) {

    private static final Position TOP = new Position(Instant.parse("9999-01-01T00:00:00Z"), new UUID(0, 0));

    /** @param cursor null for the first page */
    static Position decode(String cursor) {
        if (cursor == null) {
            return TOP;
        }
        List<String> parts = Cursor.decode(cursor, 2);
        try {
            return new Position(Instant.parse(parts.get(0)), UUID.fromString(parts.get(1)));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw Cursor.refused();
        }
    }

    static String encode(WebhookDelivery last) {
        return Cursor.encode(last.createdAt(), last.id());
    }
}
