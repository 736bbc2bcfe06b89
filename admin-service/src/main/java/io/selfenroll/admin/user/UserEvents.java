package io.selfenroll.admin.user;

import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import io.selfenroll.outbox.Outbox;

/** Tells others what became of users: other services by the topic, other parts of this one within the transaction. */
@ApplicationScoped
public class UserEvents {

    private final Outbox outbox;
    private final Event<UserMoved> moved;
    private final Event<UsersDeleting> deleting;

    UserEvents(Outbox outbox, Event<UserMoved> moved, Event<UsersDeleting> deleting) {
        this.outbox = outbox;
        this.moved = moved;
        this.deleting = deleting;
    }

    public void changed(User user) {
        outbox.publish(UserChanged.TOPIC, user.id().toString(), UserChanged.TYPE, UserChanged.of(user));
    }

    void moved(User user) {
        moved.fire(new UserMoved(user.id(), user.email()));
    }

    /** Before the rows go, so that what hangs on them can go first. */
    void deleting(List<UUID> users) {
        deleting.fire(new UsersDeleting(users));
        users.forEach(id -> outbox.publish(UserChanged.TOPIC, id.toString(), UserChanged.TYPE, null));
    }
}
