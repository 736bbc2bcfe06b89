package io.selfenroll.admin.user;

import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.selfenroll.admin.state.StateSource;
import io.selfenroll.outbox.Outbox;

@ApplicationScoped
class UserState implements StateSource {

    private static final int BATCH = 500;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final UserRepository users;
    private final Outbox outbox;

    UserState(UserRepository users, Outbox outbox) {
        this.users = users;
        this.outbox = outbox;
    }

    @Override
    public String topic() {
        return UserChanged.TOPIC;
    }

    @Override
    public boolean hasState() {
        return QuarkusTransaction.requiringNew().call(() -> users.count() > 0);
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
        List<User> batch = users.find("id > ?1 order by id", after)
                .page(0, BATCH)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
        batch.forEach(user ->
                outbox.publish(UserChanged.TOPIC, user.id().toString(), UserChanged.TYPE, UserChanged.of(user)));
        return batch.isEmpty() ? null : batch.getLast().id();
    }
}
