package io.selfenroll.notification.delivery;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import io.selfenroll.messagetemplate.MessageKind;
import io.selfenroll.messagetemplate.Placeholder;

/**
 * What a message needs to know.
 *
 * @param causeId what it tells of; however often that is announced, one message of the kind is made
 * @param values what the text shows beyond what is named here; never a secret
 * @param sealedSecret JWE to this service's key, null without one
 * @param sealedDisownToken the end of the link "this was not me", sealed alike, null without one
 * @param notBefore null for at once
 * @param expiresAt after this the message is never sent
 */
public record NewDelivery(
        MessageKind kind,
        UUID causeId,
        About about,
        Recipient recipient,
        Map<Placeholder, String> values,
        String sealedSecret,
        String sealedDisownToken,
        Instant notBefore,
        Instant expiresAt) {

    /** Each of them null when it does not concern one. */
    public record About(
            UUID siteId,
            String siteSlug,
            String siteName,
            UUID userId,
            UUID requestId,
            UUID credentialId,
            String reference) {}

    /** @param language BCP 47, null when unknown */
    public record Recipient(String email, String firstName, String lastName, String language) {}

    @Override
    public String toString() {
        return "NewDelivery[" + kind + ", causeId=" + causeId + ", sealedSecret=***]";
    }
}
