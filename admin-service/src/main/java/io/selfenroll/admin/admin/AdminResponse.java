package io.selfenroll.admin.admin;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * @param sites ids, or {@code *} alone for every site
 * @param secondFactor whether the sign-in asks for a code as well
 * @param language BCP 47, null for the installation's own
 * @param lastSignInAt null until the first one
 */
record AdminResponse(
        UUID id,
        String email,
        String name,
        AdminRole role,
        List<String> sites,
        AdminStatus status,
        boolean secondFactor,
        String language,
        Instant lastSignInAt,
        Instant createdAt,
        long version) {

    static AdminResponse of(Admin admin, boolean secondFactor) {
        return new AdminResponse(
                admin.id(),
                admin.email(),
                admin.name(),
                admin.role(),
                admin.siteClaim().stream().sorted().toList(),
                admin.status(),
                secondFactor,
                admin.language(),
                admin.lastSignInAt(),
                admin.createdAt(),
                admin.version());
    }
}
