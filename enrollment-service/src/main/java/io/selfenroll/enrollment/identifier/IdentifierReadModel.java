package io.selfenroll.enrollment.identifier;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import jakarta.enterprise.context.ApplicationScoped;

import io.selfenroll.enrollment.site.LatestStates;
import io.selfenroll.enrollment.site.SiteRepository;
import io.selfenroll.outbox.Event;

/** Brings the table of identifiers up to a batch of their topic, and says whose devices that may concern. */
@ApplicationScoped
class IdentifierReadModel {

    private final IdentifierRepository identifiers;
    private final SiteRepository sites;
    private final jakarta.enterprise.event.Event<IdentifiersApplied> applied;

    IdentifierReadModel(
            IdentifierRepository identifiers,
            SiteRepository sites,
            jakarta.enterprise.event.Event<IdentifiersApplied> applied) {
        this.identifiers = identifiers;
        this.sites = sites;
        this.applied = applied;
    }

    void apply(List<Event> events) {
        Map<UUID, Optional<DeviceIdentifierChanged>> states =
                LatestStates.of(events, DeviceIdentifierChanged.class, DeviceIdentifierChanged::version);
        Map<UUID, DeviceIdentifier> known =
                identifiers.findAll(states.keySet()).stream().collect(toMap(DeviceIdentifier::id, identity()));
        // A device that enrolls right now must not be missed: it either sees these identifiers, or is seen by us.
        sites.lock(Stream.concat(
                        known.values().stream().map(DeviceIdentifier::siteId),
                        states.values().stream().flatMap(Optional::stream).map(DeviceIdentifierChanged::siteId))
                .distinct()
                .toList());
        Set<String> marks = new HashSet<>();
        known.values().forEach(identifier -> marks.add(identifier.identifier()));
        states.forEach((id, state) -> apply(id, known.get(id), state.orElse(null), marks));
        identifiers.flush();
        applied.fire(new IdentifiersApplied(marks));
    }

    private void apply(UUID id, DeviceIdentifier known, DeviceIdentifierChanged state, Set<String> marks) {
        if (state == null) {
            Optional.ofNullable(known).ifPresent(identifiers::delete);
            return;
        }
        if (known == null) {
            identifiers.persist(new DeviceIdentifier(state));
        } else {
            known.change(state);
        }
        marks.add(Mark.of(state.identifier()));
    }
}
