package io.selfenroll.credential.admin;

import java.time.Instant;
import java.util.UUID;

import io.selfenroll.credential.store.Credential;
import io.selfenroll.credential.store.CredentialState;

/** A credential as administrators see it; redeemedAt is null unless it was used. */
record CredentialItem(
        UUID id,
        UUID siteId,
        UUID userId,
        String email,
        String username,
        String reference,
        CredentialState state,
        Instant issuedAt,
        Instant expiresAt,
        Instant redeemedAt,
        int failedAttempts) {

    static CredentialItem of(Credential c) {
        return new CredentialItem(
                c.id(),
                c.siteId(),
                c.userId(),
                c.email(),
                c.userName(),
                c.reference(),
                c.state(),
                c.issuedAt(),
                c.expiresAt(),
                c.redeemedAt(),
                c.failedAttempts());
    }
}
