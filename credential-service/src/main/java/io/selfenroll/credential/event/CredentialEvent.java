package io.selfenroll.credential.event;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.selfenroll.credential.store.Credential;
import io.selfenroll.credential.store.CredentialState;
import io.selfenroll.credential.store.HandOver;
import io.selfenroll.credential.store.Origin;

/** What happened to a credential. Each is published once, after the change has committed, in order per credential. */
public sealed interface CredentialEvent {

    UUID credentialId();

    /**
     * It was made; the secrets are sealed to notification-service. That of the credential is null when it was shown to an
     * administrator; the other one is the end of the link "this was not me".
     */
    record Issued(
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
            String sealedSecret,
            Origin origin,
            String issuedBy,
            HandOver handOver,
            List<String> tags,
            String sealedDisownToken)
            implements CredentialEvent {

        public static Issued of(
                Credential c, String siteName, String locale, String sealedSecret, String sealedDisownToken) {
            return new Issued(
                    c.id(),
                    c.requestId(),
                    c.siteId(),
                    c.userId(),
                    c.reference(),
                    c.siteSlug(),
                    siteName,
                    c.email(),
                    c.firstName(),
                    c.lastName(),
                    locale,
                    c.issuedAt(),
                    c.expiresAt(),
                    sealedSecret,
                    c.origin(),
                    c.issuedBy(),
                    c.handOver(),
                    c.tags(),
                    sealedDisownToken);
        }

        @Override
        public String toString() {
            return "Issued[credentialId=" + credentialId + ", sealedSecret=***]";
        }
    }

    /** It was used, once. */
    record Redeemed(
            UUID credentialId, UUID requestId, UUID siteId, UUID userId, String installationId, Instant redeemedAt)
            implements CredentialEvent {

        public static Redeemed of(Credential c) {
            return new Redeemed(c.id(), c.requestId(), c.siteId(), c.userId(), c.installationId(), c.redeemedAt());
        }
    }

    /** A newer credential of the same user took its place. */
    record Superseded(
            UUID credentialId, UUID requestId, UUID siteId, UUID userId, UUID supersededBy, Instant supersededAt)
            implements CredentialEvent {

        public static Superseded of(Credential c, UUID supersededBy) {
            return new Superseded(c.id(), c.requestId(), c.siteId(), c.userId(), supersededBy, c.endedAt());
        }
    }

    /** Its time ran out unused. */
    record Expired(UUID credentialId, UUID requestId, UUID siteId, UUID userId, Instant expiredAt)
            implements CredentialEvent {

        public static Expired of(Credential c) {
            return new Expired(c.id(), c.requestId(), c.siteId(), c.userId(), c.endedAt());
        }
    }

    /** An administrator revoked it (revokedBy is the address), its user disowned it, or user or site went away. */
    record Revoked(UUID credentialId, UUID requestId, UUID siteId, UUID userId, String revokedBy, Instant revokedAt)
            implements CredentialEvent {

        public static Revoked of(Credential c) {
            return new Revoked(c.id(), c.requestId(), c.siteId(), c.userId(), c.revokedBy(), c.endedAt());
        }
    }

    /** Its user said that it was somebody else. When it was used, the device that it made is to go. */
    record Disowned(
            UUID credentialId, UUID requestId, UUID siteId, UUID userId, String email, boolean used, Instant disownedAt)
            implements CredentialEvent {

        public static Disowned of(Credential c) {
            return new Disowned(
                    c.id(),
                    c.requestId(),
                    c.siteId(),
                    c.userId(),
                    c.email(),
                    c.state() == CredentialState.USED,
                    c.disownedAt());
        }
    }

    /** Too many wrong passwords in a row. */
    record Locked(UUID credentialId, UUID requestId, UUID siteId, UUID userId, int failedAttempts, Instant lockedAt)
            implements CredentialEvent {

        public static Locked of(Credential c) {
            return new Locked(c.id(), c.requestId(), c.siteId(), c.userId(), c.failedAttempts(), c.endedAt());
        }
    }

    /**
     * It was used, and another installation came with its password: one of the two is not its user. Published for the
     * first such attempt and then once an hour at most, however many follow.
     *
     * @param installationId of the one that came late, as it calls itself
     * @param attempts all of them until now
     */
    record ReuseAttempted(
            UUID credentialId,
            UUID requestId,
            UUID siteId,
            UUID userId,
            String email,
            String installationId,
            int attempts,
            Instant attemptedAt)
            implements CredentialEvent {

        public static ReuseAttempted of(Credential c, String installationId, int attempts, Instant at) {
            return new ReuseAttempted(
                    c.id(), c.requestId(), c.siteId(), c.userId(), c.email(), installationId, attempts, at);
        }
    }

    /** The Enroll-now page was opened with its user name, for the first time. */
    record Opened(UUID credentialId, UUID requestId, UUID siteId, UUID userId, Instant openedAt)
            implements CredentialEvent {

        public static Opened of(Credential c) {
            return new Opened(c.id(), c.requestId(), c.siteId(), c.userId(), c.openedAt());
        }
    }
}
