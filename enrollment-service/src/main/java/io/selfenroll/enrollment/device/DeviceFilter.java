package io.selfenroll.enrollment.device;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.selfenroll.httpapi.Cursor;
import io.selfenroll.httpapi.InvalidField;

/**
 * What an administrator asks of the list of devices; every part may be absent.
 *
 * @param text part of an address, a name or a serial number
 * @param after the last device of the page before
 */
record DeviceFilter(
        Optional<UUID> site, Optional<DeviceStatus> status, Optional<String> text, Optional<Position> after) {

    private static final int MAX_TEXT = 100;

    /** Place in the list, which is ordered by time of enrollment and id, latest first. */
    record Position(Instant enrolledAt, UUID id) {

        static String cursor(Device device) {
            return Cursor.encode(device.enrolledAt(), device.id());
        }

        private static Position of(String cursor) {
            List<String> parts = Cursor.decode(cursor, 2);
            try {
                return new Position(Instant.parse(parts.getFirst()), UUID.fromString(parts.getLast()));
            } catch (DateTimeException | IllegalArgumentException e) {
                throw Cursor.refused();
            }
        }
    }

    /** @throws InvalidField naming the parameter that cannot be read */
    static DeviceFilter of(String site, String status, String text, String cursor) {
        return new DeviceFilter(
                given(site).map(DeviceFilter::uuid),
                given(status).map(DeviceFilter::status),
                given(text).map(DeviceFilter::text),
                given(cursor).map(Position::of));
    }

    private static Optional<String> given(String parameter) {
        return Optional.ofNullable(parameter).map(String::strip).filter(value -> !value.isEmpty());
    }

    private static UUID uuid(String site) {
        try {
            return UUID.fromString(site);
        } catch (IllegalArgumentException e) {
            throw new InvalidField("site", "is not a site's id");
        }
    }

    private static DeviceStatus status(String status) {
        return Arrays.stream(DeviceStatus.values())
                .filter(value -> value.name().equals(status))
                .findFirst()
                .orElseThrow(
                        () -> new InvalidField("status", "must be one of " + Arrays.toString(DeviceStatus.values())));
    }

    private static String text(String text) {
        if (text.length() > MAX_TEXT) {
            throw new InvalidField("q", "must have at most " + MAX_TEXT + " characters");
        }
        return text;
    }
}
