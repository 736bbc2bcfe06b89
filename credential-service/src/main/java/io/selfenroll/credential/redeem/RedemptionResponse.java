package io.selfenroll.credential.redeem;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.selfenroll.credential.store.Credential;
import io.selfenroll.credential.store.Origin;

/**
 * Whose the credential is, and what its device gets.
 *
 * @param tags put on the device
 * @param redeemedAt null when it was proven only, and not used up
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
        Origin origin,
        List<String> tags,
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
                c.origin(),
                c.tags(),
                c.redeemedAt(),
                repeated);
    }
}
