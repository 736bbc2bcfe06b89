package io.selfenroll.admin.user;

import java.time.Instant;
import java.util.UUID;

/** @param language null for the site's default */
record UserResponse(
        UUID id,
        UUID siteId,
        String email,
        String firstName,
        String lastName,
        String language,
        UserStatus status,
        Instant createdAt) {

    static UserResponse of(User user) {
        return new UserResponse(
                user.id(),
                user.siteId(),
                user.email(),
                user.firstName(),
                user.lastName(),
                user.language(),
                user.status(),
                user.createdAt());
    }
}
