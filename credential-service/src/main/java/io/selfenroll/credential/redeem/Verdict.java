package io.selfenroll.credential.redeem;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

import io.selfenroll.credential.store.BlockedSubjects;
import io.selfenroll.credential.store.Credential;
import io.selfenroll.credential.store.DatabaseClock;

/** What becomes of a proven credential. Only for those who have proven the secret, so the reason may be told. */
@ApplicationScoped
class Verdict {

    /** So long may the same installation repeat its redeem, because the first answer may have been lost (G3). */
    private static final Duration REPEATABLE = Duration.ofMinutes(10);

    private final BlockedSubjects blocked;
    private final DatabaseClock clock;
    private final ReuseWatch reuse;

    Verdict(BlockedSubjects blocked, DatabaseClock clock, ReuseWatch reuse) {
        this.blocked = blocked;
        this.clock = clock;
        this.reuse = reuse;
    }

    /** An active one is accepted as not redeemed yet, unless it is late, delayed, or its user or site is blocked. */
    Attempt of(Credential credential, String installationId) {
        Instant now = clock.now();
        return switch (credential.state()) {
            case USED -> ofUsed(credential, installationId, now);
            case EXPIRED -> refused(Refusal.EXPIRED);
            case REVOKED -> refused(Refusal.REVOKED);
            case SUPERSEDED -> refused(Refusal.SUPERSEDED);
            case LOCKED -> refused(Refusal.LOCKED);
            case ACTIVE -> ofActive(credential, now);
        };
    }

    private Attempt ofUsed(Credential credential, String installationId, Instant now) {
        if (!credential.installationId().equals(installationId)) {
            reuse.attempted(credential, installationId, now);
            return refused(Refusal.USED);
        }
        return now.isBefore(credential.redeemedAt().plus(REPEATABLE))
                ? accepted(credential, true)
                : refused(Refusal.USED);
    }

    private Attempt ofActive(Credential credential, Instant now) {
        return obstacle(credential, now).map(Verdict::refused).orElseGet(() -> accepted(credential, false));
    }

    /** Why an active one could not be redeemed. Without any obstacle left it was a delay that ended just now. */
    Refusal whyNot(Credential active) {
        return obstacle(active, clock.now()).orElse(Refusal.INVALID);
    }

    /** During a delay nothing else is told. */
    private Optional<Refusal> obstacle(Credential credential, Instant now) {
        if (credential.delayedAt(now)) {
            return Optional.of(Refusal.INVALID);
        }
        if (credential.expiredAt(now)) {
            return Optional.of(Refusal.EXPIRED);
        }
        return withdrawn(credential) ? Optional.of(Refusal.REVOKED) : Optional.empty();
    }

    private boolean withdrawn(Credential credential) {
        return !blocked.among(List.of(credential.userId(), credential.siteId())).isEmpty();
    }

    private static Attempt accepted(Credential credential, boolean repeated) {
        return new Attempt.Accepted(RedemptionResponse.of(credential, repeated));
    }

    private static Attempt refused(Refusal refusal) {
        return new Attempt.Refused(refusal);
    }
}
