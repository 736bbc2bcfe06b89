package io.selfenroll.admin.user;

import java.util.List;
import java.util.UUID;

/** Full state of a user; published after the change has committed. A tombstone follows when the user is deleted. */
record UserChanged(
        UUID id,
        long version,
        UUID siteId,
        String email,
        String firstName,
        String lastName,
        String language,
        String phone,
        List<String> tags,
        UserStatus status) {

    static final String TOPIC = "user";
    static final String TYPE = "user.changed.v1";

    static UserChanged of(User user) {
        return new UserChanged(
                user.id(),
                user.version(),
                user.siteId(),
                user.email(),
                user.firstName(),
                user.lastName(),
                user.language(),
                user.phone(),
                user.tags(),
                user.status());
    }
}
