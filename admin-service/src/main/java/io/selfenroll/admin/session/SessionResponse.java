package io.selfenroll.admin.session;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.selfenroll.admin.admin.Admin;

/**
 * @param role platform-administrator, administrator, editor or reader
 * @param sites ids of the admin's sites, or {@code *} alone for every site
 */
record SessionResponse(UUID id, String email, String name, String role, List<String> sites, Instant expiresAt) {

    static SessionResponse of(SignedIn signedIn) {
        Admin admin = signedIn.admin();
        return new SessionResponse(
                admin.id(),
                admin.email(),
                admin.name(),
                admin.role().role(),
                admin.siteClaim().stream().sorted().toList(),
                signedIn.session().expiresAt());
    }
}
