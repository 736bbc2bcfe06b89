package io.selfenroll.credential.admin;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.selfenroll.credential.store.Credential;
import io.selfenroll.credential.store.CredentialState;
import io.selfenroll.credential.store.HandOver;
import io.selfenroll.credential.store.Origin;

/**
 * A credential as administrators see it.
 *
 * @param requestId the enrollment that it belongs to
 * @param redeemedAt null unless it was used
 * @param issuedBy address of the administrator or name of the API token; null for a request
 * @param tags put on the device
 * @param openedAt when the Enroll-now page was opened with it first, or null
 * @param revokedBy address of the administrator, or {@code user-disabled}, {@code user-deleted}, {@code site-disabled};
 *     null unless it was revoked
 */
public record CredentialItem(
        UUID id,
        UUID requestId,
        UUID siteId,
        UUID userId,
        String email,
        String firstName,
        String lastName,
        String username,
        String reference,
        CredentialState state,
        Origin origin,
        String issuedBy,
        HandOver handOver,
        List<String> tags,
        int lifeMinutes,
        Instant issuedAt,
        Instant expiresAt,
        Instant openedAt,
        Instant redeemedAt,
        Instant endedAt,
        String revokedBy,
        int failedAttempts) {

    public static CredentialItem of(Credential c) {
        return new CredentialItem(
                c.id(),
                c.requestId(),
                c.siteId(),
                c.userId(),
                c.email(),
                c.firstName(),
                c.lastName(),
                c.userName(),
                c.reference(),
                c.state(),
                c.origin(),
                c.issuedBy(),
                c.handOver(),
                c.tags(),
                c.lifeMinutes(),
                c.issuedAt(),
                c.expiresAt(),
                c.openedAt(),
                c.redeemedAt(),
                c.endedAt(),
                c.revokedBy(),
                c.failedAttempts());
    }
}
