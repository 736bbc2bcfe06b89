package io.selfenroll.admin.user;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * @param language null for the site's default
 * @param phone null when unknown
 * @param tags in order
 * @param version what {@code If-Match} asks for
 */
record UserResponse(
        UUID id,
        UUID siteId,
        String email,
        String firstName,
        String lastName,
        String language,
        String phone,
        List<String> tags,
        UserStatus status,
        Instant createdAt,
        Instant updatedAt,
        long version) {

    static UserResponse of(User user) {
        return new UserResponse(
                user.id(),
                user.siteId(),
                user.email(),
                user.firstName(),
                user.lastName(),
                user.language(),
                user.phone(),
                user.tags(),
                user.status(),
                user.createdAt(),
                user.updatedAt(),
                user.version());
    }
}
