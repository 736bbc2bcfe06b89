package io.selfenroll.enrollment.site;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.ToLongFunction;

import io.selfenroll.outbox.Event;

/** What a batch of a state topic comes down to: per key the newest state, or empty for a tombstone. */
public final class LatestStates {

    private LatestStates() {}

    public static <T> Map<UUID, Optional<T>> of(List<Event> events, Class<T> type, ToLongFunction<T> version) {
        Map<UUID, Optional<T>> latest = new LinkedHashMap<>();
        for (Event event : events) {
            UUID key = UUID.fromString(event.key());
            if (event.tombstone()) {
                latest.put(key, Optional.empty());
                continue;
            }
            T state = event.as(type);
            boolean outdated = latest.getOrDefault(key, Optional.empty())
                    .filter(known -> version.applyAsLong(known) > version.applyAsLong(state))
                    .isPresent();
            if (!outdated) {
                latest.put(key, Optional.of(state));
            }
        }
        return latest;
    }
}
