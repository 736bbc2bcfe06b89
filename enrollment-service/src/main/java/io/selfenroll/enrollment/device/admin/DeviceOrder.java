package io.selfenroll.enrollment.device.admin;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.selfenroll.enrollment.device.Device;
import io.selfenroll.httpapi.Cursor;
import io.selfenroll.httpapi.InvalidField;

/** How the list is sorted; each order walks an index of its own and goes on behind the last device shown. */
record DeviceOrder(By by, boolean descending) {

    enum By {
        ENROLLED("enrolledAt", "enrolledAt", Device::enrolledAt, Instant::parse),
        SYNCED("lastSyncAt", "seenAt", Device::seenAt, Instant::parse),
        NAME("name", "name", Device::name, text -> text),
        EMAIL("email", "email", Device::email, text -> text);

        private final String parameter;
        private final String field;
        private final Function<Device, Object> value;
        private final Function<String, Object> parser;

        By(String parameter, String field, Function<Device, Object> value, Function<String, Object> parser) {
            this.parameter = parameter;
            this.field = field;
            this.value = value;
            this.parser = parser;
        }
    }

    /** Place in the list. */
    record Position(Object value, UUID id) {}

    static final DeviceOrder LATEST_FIRST = new DeviceOrder(By.ENROLLED, true);

    /** @param sort a field, with a minus sign before it for descending */
    static DeviceOrder of(String sort) {
        boolean descending = sort.startsWith("-");
        String field = descending ? sort.substring(1) : sort;
        return Arrays.stream(By.values())
                .filter(by -> by.parameter.equals(field))
                .findFirst()
                .map(by -> new DeviceOrder(by, descending))
                .orElseThrow(() -> new InvalidField(
                        "sort",
                        "must be one of "
                                + Arrays.stream(By.values())
                                        .map(by -> by.parameter)
                                        .collect(Collectors.joining(", "))
                                + ", with - before it for descending"));
    }

    String cursor(Device last) {
        return Cursor.encode(name(), by.value.apply(last), last.id());
    }

    /** @throws InvalidField also for a cursor of another order */
    Position position(String cursor) {
        List<String> parts = Cursor.decode(cursor, 3);
        try {
            if (parts.getFirst().equals(name())) {
                return new Position(by.parser.apply(parts.get(1)), UUID.fromString(parts.getLast()));
            }
        } catch (DateTimeException | IllegalArgumentException e) {
            throw Cursor.refused();
        }
        throw Cursor.refused();
    }

    /** What is true behind a position. */
    String behind(String value, String id) {
        String beyond = descending ? " < " : " > ";
        return "(d." + by.field + beyond + value + " or d." + by.field + " = " + value + " and d.id" + beyond + id
                + ")";
    }

    String clause() {
        String direction = descending ? " desc" : "";
        return " order by d." + by.field + direction + ", d.id" + direction;
    }

    private String name() {
        return (descending ? "-" : "") + by.parameter;
    }
}
