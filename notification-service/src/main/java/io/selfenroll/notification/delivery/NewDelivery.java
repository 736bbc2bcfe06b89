package io.selfenroll.notification.delivery;

import java.time.Instant;
import java.util.UUID;

/**
 * What a message needs to know.
 *
 * @param sealedSecret JWE to this service's key; the clear text is the JSON {@code {userName, password}}
 * @param expiresAt after this the message is never sent
 */
public record NewDelivery(
        String kind,
        UUID credentialId,
        UUID requestId,
        UUID siteId,
        UUID userId,
        String recipient,
        String firstName,
        String lastName,
        String siteSlug,
        String siteName,
        String locale,
        String reference,
        String sealedSecret,
        Instant expiresAt) {

    @Override
    public String toString() {
        return "NewDelivery[credentialId=" + credentialId + ", sealedSecret=***]";
    }
}
