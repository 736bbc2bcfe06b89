package io.selfenroll.admin.enrollment;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.selfenroll.httpapi.Cursor;

/**
 * Which enrollments to list, the newest first.
 *
 * @param text null for all
 * @param after the last one seen, null for the first page
 */
record EnrollmentQuery(EnrollmentFilter filter, SearchText text, Position after, int limit) {

    record Position(Instant requestedAt, UUID requestId) {

        static Position decode(String cursor) {
            if (cursor == null) {
                return null;
            }
            List<String> parts = Cursor.decode(cursor, 2);
            try {
                return new Position(Instant.parse(parts.get(0)), UUID.fromString(parts.get(1)));
            } catch (DateTimeException | IllegalArgumentException e) {
                throw Cursor.refused();
            }
        }

        static String encode(Enrollment last) {
            return Cursor.encode(last.requestedAt(), last.requestId());
        }
    }
}
