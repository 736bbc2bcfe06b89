package io.selfenroll.notification.credential;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

import io.selfenroll.messagetemplate.DefaultTemplates;
import io.selfenroll.notification.delivery.NewDelivery;

record CredentialIssued(
        UUID credentialId,
        UUID requestId,
        UUID siteId,
        UUID userId,
        String reference,
        String siteSlug,
        String siteName,
        String email,
        String firstName,
        String lastName,
        String locale,
        Instant expiresAt,
        String handOver,
        String sealedSecret) {

    private static final String SHOWN = "SHOW";

    static final String TYPE = "credential.issued.v1";

    /**
     * All but the locale, and the secret of a credential that was shown; an event that lacks one is a dead letter before
     * it reaches the database.
     */
    CredentialIssued {
        for (Object required : new Object[] {
            credentialId,
            requestId,
            siteId,
            userId,
            reference,
            siteSlug,
            siteName,
            email,
            firstName,
            lastName,
            expiresAt
        }) {
            Objects.requireNonNull(required);
        }
        if (!SHOWN.equals(handOver)) {
            Objects.requireNonNull(sealedSecret);
        }
    }

    /** An administrator was shown the password and hands it over: no mail may go out. */
    boolean shown() {
        return sealedSecret == null;
    }

    NewDelivery delivery() {
        return new NewDelivery(
                DefaultTemplates.ENROLLMENT_CREDENTIALS,
                credentialId,
                requestId,
                siteId,
                userId,
                email,
                firstName,
                lastName,
                siteSlug,
                siteName,
                locale,
                reference,
                sealedSecret,
                expiresAt);
    }

    @Override
    public String toString() {
        return "CredentialIssued[credentialId=" + credentialId + ", sealedSecret=***]";
    }
}
