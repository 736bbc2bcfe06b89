package io.selfenroll.admin.user;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import io.selfenroll.httpapi.Cursor;
import io.selfenroll.httpapi.InvalidField;

/** Orders of the list. Each ends with something unique, so that a cursor points between two users. */
enum UserSort {
    EMAIL("email", "email"),
    LAST_NAME("lastName", "last_name", "first_name", "id"),
    CREATED_AT("createdAt", "created_at", "id");

    private final String field;
    private final List<String> columns;

    UserSort(String field, String... columns) {
        this.field = field;
        this.columns = List.of(columns);
    }

    /** @param descending whether the greatest comes first */
    record Order(UserSort by, boolean descending) {

        /** @throws InvalidField for something else than a field, or {@code -} and a field */
        static Order of(String text) {
            boolean descending = text.startsWith("-");
            String field = descending ? text.substring(1) : text;
            return Arrays.stream(values())
                    .filter(sort -> sort.field.equals(field))
                    .findFirst()
                    .map(sort -> new Order(sort, descending))
                    .orElseThrow(() -> new InvalidField(
                            "sort", "must be email, lastName or createdAt, with a - before it for descending"));
        }

        String cursor(User after) {
            return Cursor.encode(
                    switch (by) {
                        case EMAIL -> new Object[] {by, after.email()};
                        case LAST_NAME -> new Object[] {by, after.lastName(), after.firstName(), after.id()};
                        case CREATED_AT -> new Object[] {by, after.createdAt(), after.id()};
                    });
        }

        /** The sorted columns' values of the last user seen, as the database takes them. */
        List<Object> position(String cursor) {
            List<String> parts = Cursor.decode(cursor, by.columns.size() + 1);
            if (!parts.getFirst().equals(by.name())) {
                throw Cursor.refused();
            }
            try {
                List<String> values = parts.subList(1, parts.size());
                return switch (by) {
                    case EMAIL -> List.of(values.get(0));
                    case LAST_NAME -> List.of(values.get(0), values.get(1), uuid(values.get(2)));
                    case CREATED_AT ->
                        List.of(
                                LocalDateTime.ofInstant(Instant.parse(values.get(0)), ZoneOffset.UTC),
                                uuid(values.get(1)));
                };
            } catch (DateTimeException | IllegalArgumentException e) {
                throw Cursor.refused();
            }
        }
    }

    List<String> columns() {
        return columns;
    }

    private static String uuid(String text) {
        return UUID.fromString(text).toString();
    }
}
