package io.selfenroll.admin.apitoken;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.selfenroll.admin.admin.AdminRole;

/**
 * @param sites ids, or {@code *} alone for every site
 * @param createdBy address of the admin
 * @param lastUsedAt when it last got an access token; null for never
 */
record ApiTokenResponse(
        UUID id,
        String name,
        AdminRole role,
        List<String> sites,
        String createdBy,
        Instant createdAt,
        Instant expiresAt,
        Instant lastUsedAt,
        ApiTokenStatus status) {

    static ApiTokenResponse of(ApiToken token) {
        return new ApiTokenResponse(
                token.id(),
                token.name(),
                token.role(),
                token.siteClaim(),
                token.createdByEmail(),
                token.createdAt(),
                token.expiresAt(),
                token.lastUsedAt(),
                token.status(Instant.now()));
    }
}
