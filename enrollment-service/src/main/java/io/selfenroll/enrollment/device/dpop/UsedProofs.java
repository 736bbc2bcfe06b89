package io.selfenroll.enrollment.device.dpop;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.selfenroll.outbox.WholeTransaction;

/** Each proof counts once, over all instances; who cannot be sure of that gets 503. */
@ApplicationScoped
class UsedProofs {

    /** Longer than a proof can be good: its nonce's life, and twice what clocks may differ. */
    private static final Duration KEPT = Nonces.LIFE.plusMinutes(5);

    private static final int BATCH = 5_000;

    private final EntityManager database;
    private final WholeTransaction transaction;

    UsedProofs(EntityManager database, WholeTransaction transaction) {
        this.database = database;
        this.transaction = transaction;
    }

    /** @throws InvalidProof when it was used before */
    void use(Proof proof) {
        // Of two at the same time the second waits for the first one's row, and then adds none.
        int added = transaction.call(() -> database.createNativeQuery(
                        "insert ignore into used_proof (digest, ends_at) values (:digest, :end)")
                .setParameter("digest", digest(proof))
                .setParameter("end", Instant.now().plus(KEPT))
                .executeUpdate());
        if (added == 0) {
            throw new InvalidProof("jti was used before: each call needs a proof of its own.");
        }
    }

    @Scheduled(every = "5m", delayed = "5m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forgetOld() {
        int forgotten;
        do {
            forgotten = QuarkusTransaction.requiringNew()
                    .call(() -> database.createNativeQuery("delete from used_proof where ends_at < :now limit " + BATCH)
                            .setParameter("now", Instant.now())
                            .executeUpdate());
        } while (forgotten == BATCH);
    }

    private static byte[] digest(Proof proof) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest((proof.thumbprint() + "." + proof.id()).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java platform", e);
        }
    }
}
