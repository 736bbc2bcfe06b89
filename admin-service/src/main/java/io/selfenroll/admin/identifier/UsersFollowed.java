package io.selfenroll.admin.identifier;

import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.selfenroll.admin.user.UserMoved;
import io.selfenroll.admin.user.UsersDeleting;

/** Identifiers go with their user, and are published again when the address in their state is another one. */
@ApplicationScoped
class UsersFollowed {

    private final DeviceIdentifierRepository identifiers;
    private final DeviceIdentifierEvents events;

    UsersFollowed(DeviceIdentifierRepository identifiers, DeviceIdentifierEvents events) {
        this.identifiers = identifiers;
        this.events = events;
    }

    void deleting(@Observes UsersDeleting users) {
        for (DeviceIdentifier identifier : identifiers.lockOfUsers(users.userIds())) {
            identifiers.delete(identifier);
            events.deleted(identifier.id());
        }
        // Before the users themselves, to whom they refer.
        identifiers.flush();
    }

    void moved(@Observes UserMoved user) {
        for (DeviceIdentifier identifier : identifiers.lockOfUsers(List.of(user.userId()))) {
            identifier.userMoved();
            events.changed(identifier, user.email());
        }
    }
}
