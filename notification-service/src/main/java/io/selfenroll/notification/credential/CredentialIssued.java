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
        String sealedSecret) {

    static final String TYPE = "credential.issued.v1";

    /** All but the locale; an event that lacks one is a dead letter before it reaches the database. */
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
            expiresAt,
            sealedSecret
        }) {
            Objects.requireNonNull(required);
        }
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
