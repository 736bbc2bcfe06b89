package io.selfenroll.credential.redeem;

import java.time.Instant;
import java.util.UUID;

import io.selfenroll.credential.store.Credential;

/**
 * Whose the credential was.
 *
 * @param repeated the same installation had redeemed it before; nothing changed
 */
record RedemptionResponse(
        UUID credentialId,
        UUID requestId,
        String reference,
        UUID siteId,
        String siteSlug,
        UUID userId,
        String email,
        String firstName,
        String lastName,
        Instant redeemedAt,
        boolean repeated) {

    static RedemptionResponse of(Credential c, boolean repeated) {
        return new RedemptionResponse(
                c.id(),
                c.requestId(),
                c.reference(),
                c.siteId(),
                c.siteSlug(),
                c.userId(),
                c.email(),
                c.firstName(),
                c.lastName(),
                c.redeemedAt(),
                repeated);
    }
}
