package io.selfenroll.admin.identifier;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.selfenroll.admin.state.StateSource;
import io.selfenroll.admin.user.User;
import io.selfenroll.admin.user.UserRepository;

@ApplicationScoped
class DeviceIdentifierState implements StateSource {

    private static final int BATCH = 500;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final DeviceIdentifierRepository identifiers;
    private final UserRepository users;
    private final DeviceIdentifierEvents events;

    DeviceIdentifierState(DeviceIdentifierRepository identifiers, UserRepository users, DeviceIdentifierEvents events) {
        this.identifiers = identifiers;
        this.users = users;
        this.events = events;
    }

    @Override
    public String topic() {
        return DeviceIdentifierChanged.TOPIC;
    }

    @Override
    public boolean hasState() {
        return QuarkusTransaction.requiringNew().call(() -> identifiers.count() > 0);
    }

    @Override
    public void publishAll() {
        UUID last = BEFORE_ALL;
        while (last != null) {
            UUID after = last;
            last = QuarkusTransaction.requiringNew().call(() -> publishNext(after));
        }
    }

    /** @return the last one published, null at the end */
    private UUID publishNext(UUID after) {
        List<DeviceIdentifier> batch = identifiers.lockNext(after, BATCH);
        if (batch.isEmpty()) {
            return null;
        }
        Map<UUID, String> addresses =
                users
                        .list(
                                "id in ?1",
                                batch.stream()
                                        .map(DeviceIdentifier::userId)
                                        .distinct()
                                        .toList())
                        .stream()
                        .collect(Collectors.toMap(User::id, User::email));
        batch.forEach(identifier -> events.changed(identifier, addresses.get(identifier.userId())));
        return batch.getLast().id();
    }
}
