package io.selfenroll.enrollment.device.admin;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import io.selfenroll.enrollment.device.DeviceStatus;
import io.selfenroll.enrollment.device.Ownership;
import io.selfenroll.enrollment.device.Tags;
import io.selfenroll.enrollment.site.Platform;
import io.selfenroll.httpapi.InvalidField;
import io.selfenroll.httpapi.QueryTime;

/**
 * Which devices an administrator asks for; every part may be absent.
 *
 * @param syncedBefore those that never synchronised, too
 * @param text part of an address, a name or an identifier
 */
record DeviceFilter(
        Optional<UUID> site,
        Optional<DeviceStatus> status,
        Optional<Platform> platform,
        Optional<Ownership> ownership,
        Optional<String> tag,
        Optional<UUID> userId,
        Optional<Instant> syncedBefore,
        Optional<Instant> syncedAfter,
        Optional<String> text) {

    private static final int MAX_TEXT = 100;

    /** @throws InvalidField naming the parameter that cannot be read */
    static DeviceFilter of(DeviceParameters asked) {
        return new DeviceFilter(
                given(asked.site).map(value -> uuid("site", value)),
                given(asked.status).map(value -> oneOf("status", DeviceStatus.values(), value)),
                given(asked.platform).map(value -> oneOf("platform", Platform.values(), value)),
                given(asked.ownership).map(value -> oneOf("ownership", Ownership.values(), value)),
                given(asked.tag).map(value -> Tags.of(text("tag", value))),
                given(asked.userId).map(value -> uuid("userId", value)),
                given(asked.syncedBefore).map(value -> time("syncedBefore", value)),
                given(asked.syncedAfter).map(value -> time("syncedAfter", value)),
                given(asked.q).map(value -> text("q", value)));
    }

    static Optional<String> given(String parameter) {
        return Optional.ofNullable(parameter).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** What was asked for, by name: for the audit. */
    Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        status.ifPresent(value -> facts.put("status", value.name()));
        platform.ifPresent(value -> facts.put("platform", value.name()));
        ownership.ifPresent(value -> facts.put("ownership", value.name()));
        tag.ifPresent(value -> facts.put("tag", value));
        userId.ifPresent(value -> facts.put("userId", value.toString()));
        syncedBefore.ifPresent(value -> facts.put("syncedBefore", value.toString()));
        syncedAfter.ifPresent(value -> facts.put("syncedAfter", value.toString()));
        text.ifPresent(value -> facts.put("q", value));
        return facts;
    }

    private static UUID uuid(String parameter, String value) {
        return Stream.of(value)
                .filter(text -> text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"))
                .map(UUID::fromString)
                .findFirst()
                .orElseThrow(() -> new InvalidField(parameter, "is not an id"));
    }

    private static <E extends Enum<E>> E oneOf(String parameter, E[] values, String asked) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(asked))
                .findFirst()
                .orElseThrow(() -> new InvalidField(parameter, "must be one of " + Arrays.toString(values)));
    }

    private static Instant time(String parameter, String value) {
        try {
            return QueryTime.parse(value);
        } catch (DateTimeException e) {
            throw new InvalidField(parameter, "is not a time such as 2026-01-15T09:30:00Z");
        }
    }

    private static String text(String parameter, String value) {
        if (value.length() > MAX_TEXT) {
            throw new InvalidField(parameter, "must have at most " + MAX_TEXT + " characters");
        }
        return value;
    }
}
