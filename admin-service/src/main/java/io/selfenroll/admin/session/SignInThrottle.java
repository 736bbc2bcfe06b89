package io.selfenroll.admin.session;

import java.time.Instant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import io.quarkus.scheduler.Scheduled;
import io.selfenroll.admin.database.RetryOnConflict;

/**
 * Slows down guessing of one admin's password, over all instances of this service. A try is counted before its
 * password is looked at, so that parallel guesses are never more than allowed.
 */
@ApplicationScoped
public class SignInThrottle {

    private final EntityManager database;
    private final SignInConfig config;

    public SignInThrottle(EntityManager database, SignInConfig config) {
        this.database = database;
        this.config = config;
    }

    /** @throws SignInDelayed while the address has to wait */
    @Transactional
    @RetryOnConflict
    public void begin(String address) {
        Instant now = Instant.now();
        database.createNativeQuery("""
                        INSERT INTO sign_in_attempt (address, failures, last_failure, blocked_until)
                        VALUES (:address, 0, :now, :now) ON DUPLICATE KEY UPDATE address = address
                        """)
                .setParameter("address", address)
                .setParameter("now", now)
                .executeUpdate();
        database.find(SignInAttempt.class, address, LockModeType.PESSIMISTIC_WRITE)
                .begin(now, config);
    }

    /** The try showed the right password and no code: it was neither a failure nor a success. */
    @Transactional
    @RetryOnConflict
    public void undecided(String address) {
        SignInAttempt attempt = database.find(SignInAttempt.class, address, LockModeType.PESSIMISTIC_WRITE);
        if (attempt != null) {
            attempt.undo(config);
        }
    }

    /** The try was a success: the address starts again from none. */
    @Transactional
    @RetryOnConflict
    public void succeeded(String address) {
        database.createQuery("delete from SignInAttempt where address = :address")
                .setParameter("address", address)
                .executeUpdate();
    }

    @Scheduled(every = "1h", delayed = "5m", identity = "forget-old-sign-in-attempts")
    @Transactional
    void forgetOld() {
        database.createQuery("delete from SignInAttempt where lastFailure < :before")
                .setParameter("before", Instant.now().minus(config.memory()))
                .executeUpdate();
    }
}
