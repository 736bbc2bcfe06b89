package io.selfenroll.notification.credential;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import io.selfenroll.messagetemplate.MessageKind;
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
        Instant issuedAt,
        Instant expiresAt,
        String handOver,
        String sealedSecret,
        String sealedDisownToken) {

    private static final String SHOWN = "SHOW";
    private static final Duration LONGEST_NOTICE = Duration.ofMinutes(15);

    static final String TYPE = "credential.issued.v1";

    /**
     * All but the locale, the time of issue and the token that older events lack, and the secret of a credential that was
     * shown; an event that lacks one is a dead letter before it reaches the database.
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
        return message(MessageKind.ENROLLMENT_CREDENTIALS, sealedSecret, null);
    }

    /**
     * A quarter of an hour before the end, or a quarter of the life when that is shorter.
     *
     * @param announcedAt stands in for the time of issue where it is not told
     * @return empty when that time has passed
     */
    Optional<NewDelivery> reminder(Instant announcedAt, Instant now) {
        Duration life = Duration.between(issuedAt == null ? announcedAt : issuedAt, expiresAt);
        Duration quarter = life.dividedBy(4);
        Duration before = quarter.compareTo(LONGEST_NOTICE) < 0 ? quarter : LONGEST_NOTICE;
        Instant due = expiresAt.minus(before).truncatedTo(ChronoUnit.MICROS);
        return now.isBefore(due) ? Optional.of(message(MessageKind.REMINDER, null, due)) : Optional.empty();
    }

    private NewDelivery message(MessageKind kind, String secret, Instant notBefore) {
        return new NewDelivery(
                kind,
                credentialId,
                new NewDelivery.About(siteId, siteSlug, siteName, userId, requestId, credentialId, reference),
                new NewDelivery.Recipient(email, firstName, lastName, locale),
                Map.of(),
                secret,
                sealedDisownToken,
                notBefore,
                expiresAt);
    }

    @Override
    public String toString() {
        return "CredentialIssued[credentialId=" + credentialId + ", sealedSecret=***]";
    }
}
