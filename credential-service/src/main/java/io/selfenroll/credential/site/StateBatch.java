package io.selfenroll.credential.site;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import io.selfenroll.outbox.Event;

/**
 * What a batch of a state topic comes down to.
 *
 * @param latest per key the newest state, or empty for a tombstone
 * @param inactive keys that were disabled or deleted in it, even if they are active at its end
 */
record StateBatch<S extends State>(Map<UUID, Optional<S>> latest, Set<UUID> inactive) {

    static <S extends State> StateBatch<S> of(List<Event> events, Class<S> type) {
        StateBatch<S> batch = new StateBatch<>(new LinkedHashMap<>(), new HashSet<>());
        events.forEach(event -> batch.add(UUID.fromString(event.key()), event, type));
        return batch;
    }

    private void add(UUID key, Event event, Class<S> type) {
        Optional<S> state = event.tombstone() ? Optional.empty() : Optional.of(event.as(type));
        if (state.filter(read -> read.version() < knownVersion(key)).isPresent()) {
            return;
        }
        latest.put(key, state);
        if (state.filter(read -> read.status() == Status.ACTIVE).isEmpty()) {
            inactive.add(key);
        }
    }

    private long knownVersion(UUID key) {
        return latest.getOrDefault(key, Optional.empty()).map(State::version).orElse(Long.MIN_VALUE);
    }
}
