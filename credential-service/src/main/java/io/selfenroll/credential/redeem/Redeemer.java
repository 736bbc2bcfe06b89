package io.selfenroll.credential.redeem;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

import io.selfenroll.credential.event.CredentialEvent;
import io.selfenroll.credential.event.CredentialEvents;
import io.selfenroll.credential.secret.OneTimePassword;
import io.selfenroll.credential.secret.SecretHash;
import io.selfenroll.credential.secret.UserName;
import io.selfenroll.credential.store.Credential;
import io.selfenroll.credential.store.CredentialRepository;
import io.selfenroll.credential.store.CredentialState;
import io.selfenroll.credential.store.DatabaseClock;
import io.selfenroll.credential.store.RedemptionStatements;
import io.selfenroll.credential.store.RedemptionStatements.StoredSecret;

/** One try to redeem, in the caller's transaction. */
@ApplicationScoped
class Redeemer {

    /** So long may the same installation repeat its redeem, because the first answer may have been lost (G3). */
    private static final Duration REPEATABLE = Duration.ofMinutes(10);

    private final RedemptionStatements statements;
    private final CredentialRepository credentials;
    private final SecretHash hash;
    private final DatabaseClock clock;
    private final CredentialEvents events;

    Redeemer(
            RedemptionStatements statements,
            CredentialRepository credentials,
            SecretHash hash,
            DatabaseClock clock,
            CredentialEvents events) {
        this.statements = statements;
        this.credentials = credentials;
        this.hash = hash;
        this.clock = clock;
        this.events = events;
    }

    Attempt redeem(RedemptionRequest request) {
        Optional<UserName> userName = UserName.parse(request.username());
        Optional<OneTimePassword> password = OneTimePassword.parse(request.password());
        Optional<StoredSecret> secret = userName.flatMap(statements::secretOf);
        if (!hash.proves(secret.map(StoredSecret::hash), userName, password)) {
            countWrongPassword(userName, secret);
            return refused(Refusal.INVALID);
        }
        boolean won = statements.redeem(secret.orElseThrow().id(), request.installationId());
        Credential credential = credentials.forChange(secret.orElseThrow().id()).orElseThrow();
        if (won) {
            events.publish(CredentialEvent.Redeemed.of(credential));
            return accepted(credential, false);
        }
        return notRedeemable(credential, request.installationId());
    }

    private void countWrongPassword(Optional<UserName> userName, Optional<StoredSecret> secret) {
        boolean counted =
                statements.countWrongPassword(userName.map(UserName::toString).orElse(""));
        if (counted) {
            Credential credential =
                    credentials.forChange(secret.orElseThrow().id()).orElseThrow();
            if (credential.state() == CredentialState.LOCKED) {
                events.publish(CredentialEvent.Locked.of(credential));
            }
        }
    }

    /** Only reached with the right secret, so the reason may be told; but not during a delay. */
    private Attempt notRedeemable(Credential credential, String installationId) {
        Instant now = clock.now();
        return switch (credential.state()) {
            case USED -> repeats(credential, installationId, now) ? accepted(credential, true) : refused(Refusal.USED);
            case EXPIRED -> refused(Refusal.EXPIRED);
            case REVOKED -> refused(Refusal.REVOKED);
            case SUPERSEDED -> refused(Refusal.SUPERSEDED);
            case LOCKED -> refused(Refusal.LOCKED);
            case ACTIVE -> refused(whyActiveIsRefused(credential, now));
        };
    }

    private static boolean repeats(Credential credential, String installationId, Instant now) {
        return credential.installationId().equals(installationId)
                && now.isBefore(credential.redeemedAt().plus(REPEATABLE));
    }

    /** Neither late nor delayed, and still not redeemed: its user or site is blocked. */
    private static Refusal whyActiveIsRefused(Credential credential, Instant now) {
        if (credential.delayedAt(now)) {
            return Refusal.INVALID;
        }
        return credential.expiredAt(now) ? Refusal.EXPIRED : Refusal.REVOKED;
    }

    private static Attempt accepted(Credential credential, boolean repeated) {
        return new Attempt.Accepted(RedemptionResponse.of(credential, repeated));
    }

    private static Attempt refused(Refusal refusal) {
        return new Attempt.Refused(refusal);
    }
}
