package io.selfenroll.admin.enrollment;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

import io.selfenroll.httpapi.Cursor;

/**
 * Which enrollments to list, the newest first.
 *
 * @param siteId null for every site of the admin
 * @param stage null for all
 * @param text a whole reference or the beginning of an address; null for all
 * @param after the last one seen, null for the first page
 */
record EnrollmentQuery(UUID siteId, Stage stage, String text, Position after, int limit) {

    private static final Pattern REFERENCE = Pattern.compile("[0-9A-Z]{4}-?[0-9A-Z]{4}");

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

    boolean hasText() {
        return text != null && !text.isBlank();
    }

    /** In the form {@code XXXX-XXXX}; null when the text cannot be one. */
    String reference() {
        String upper = text.strip().toUpperCase(Locale.ROOT);
        if (!REFERENCE.matcher(upper).matches()) {
            return null;
        }
        return upper.length() == 8 ? upper.substring(0, 4) + "-" + upper.substring(4) : upper;
    }

    /** For LIKE with the escape character {@code !}. */
    String addressPrefix() {
        String lower = text.strip().toLowerCase(Locale.ROOT);
        return lower.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }
}
