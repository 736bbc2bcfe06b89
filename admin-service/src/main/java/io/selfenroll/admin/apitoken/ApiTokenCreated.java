package io.selfenroll.admin.apitoken;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.selfenroll.admin.admin.AdminRole;

/** @param token shown here and never again */
record ApiTokenCreated(
        UUID id,
        String name,
        AdminRole role,
        List<String> sites,
        String createdBy,
        Instant createdAt,
        Instant expiresAt,
        Instant lastUsedAt,
        ApiTokenStatus status,
        String token) {

    static ApiTokenCreated of(ApiToken made, String token) {
        ApiTokenResponse shown = ApiTokenResponse.of(made);
        return new ApiTokenCreated(
                shown.id(),
                shown.name(),
                shown.role(),
                shown.sites(),
                shown.createdBy(),
                shown.createdAt(),
                shown.expiresAt(),
                shown.lastUsedAt(),
                shown.status(),
                token);
    }

    @Override
    public String toString() {
        return "ApiTokenCreated[id=" + id + ", token=***]";
    }
}
