package io.selfenroll.admin.session;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.selfenroll.admin.admin.Admin;

/**
 * @param role platform-administrator, administrator, editor or reader
 * @param sites ids of the admin's sites, or {@code *} alone for every site
 * @param secondFactor whether the sign-in asks for a code as well
 * @param language BCP 47, null for the installation's own
 */
record SessionResponse(
        UUID id,
        String email,
        String name,
        String role,
        List<String> sites,
        Instant expiresAt,
        boolean secondFactor,
        String language) {

    static SessionResponse of(SignedIn signedIn, boolean secondFactor) {
        Admin admin = signedIn.admin();
        return new SessionResponse(
                admin.id(),
                admin.email(),
                admin.name(),
                admin.role().role(),
                admin.siteClaim().stream().sorted().toList(),
                signedIn.session().expiresAt(),
                secondFactor,
                admin.language());
    }
}
