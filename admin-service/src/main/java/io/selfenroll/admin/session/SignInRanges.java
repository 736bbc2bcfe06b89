package io.selfenroll.admin.session;

import java.time.Duration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import io.quarkus.scheduler.Scheduled;
import io.selfenroll.admin.database.RetryOnConflict;
import io.selfenroll.ratelimit.AddressRange;
import io.selfenroll.ratelimit.Refusals;

/**
 * Slows down one network that guesses passwords of many admins, over all instances of this service: so many failures in
 * a window, and then as many as it takes to be forgotten. A try is counted by one statement before its password is
 * looked at, and taken back when it was right, so that colleagues behind one address do not wait for each other.
 */
@ApplicationScoped
class SignInRanges {

    private static final String LIMIT = "sign-in-range";

    /** Both sides of the limit are the database's clock. */
    private static final String KNOWN = """
            INSERT INTO sign_in_range (address_range, forgotten_at) VALUES (:range, UTC_TIMESTAMP(6))
            ON DUPLICATE KEY UPDATE address_range = address_range""";

    private static final String COUNT = """
            UPDATE sign_in_range
            SET forgotten_at = GREATEST(forgotten_at, UTC_TIMESTAMP(6)) + INTERVAL :step MICROSECOND
            WHERE address_range = :range
              AND GREATEST(forgotten_at, UTC_TIMESTAMP(6)) + INTERVAL :step MICROSECOND
                  <= UTC_TIMESTAMP(6) + INTERVAL :window MICROSECOND""";

    private static final String WAIT = """
            SELECT TIMESTAMPDIFF(MICROSECOND, UTC_TIMESTAMP(6) + INTERVAL :window MICROSECOND,
                                 forgotten_at + INTERVAL :step MICROSECOND)
            FROM sign_in_range WHERE address_range = :range""";

    private static final String TAKE_BACK = """
            UPDATE sign_in_range SET forgotten_at = forgotten_at - INTERVAL :step MICROSECOND
            WHERE address_range = :range""";

    private final EntityManager database;
    private final Refusals refusals;
    private final long window;
    private final long step;

    SignInRanges(EntityManager database, SignInConfig config, Refusals refusals) {
        this.database = database;
        this.refusals = refusals;
        window = config.rangeWindow().toNanos() / 1000;
        step = window / config.rangeFailures();
    }

    /** @throws SignInDelayed while the range has to wait */
    @Transactional
    @RetryOnConflict
    public void begin(AddressRange range) {
        database.createNativeQuery(KNOWN).setParameter("range", range.key()).executeUpdate();
        int counted = database.createNativeQuery(COUNT)
                .setParameter("range", range.key())
                .setParameter("step", step)
                .setParameter("window", window)
                .executeUpdate();
        if (counted == 0) {
            Number wait = (Number) database.createNativeQuery(WAIT)
                    .setParameter("range", range.key())
                    .setParameter("step", step)
                    .setParameter("window", window)
                    .getSingleResult();
            refusals.count(LIMIT, range, null);
            throw new SignInDelayed(Duration.ofNanos(wait.longValue() * 1000));
        }
    }

    /** The try was no guess: it was right, or it was not looked at. */
    @Transactional
    @RetryOnConflict
    public void takeBack(AddressRange range) {
        database.createNativeQuery(TAKE_BACK)
                .setParameter("range", range.key())
                .setParameter("step", step)
                .executeUpdate();
    }

    @Scheduled(every = "1h", delayed = "5m", identity = "forget-old-sign-in-ranges")
    @Transactional
    void forgetOld() {
        database.createNativeQuery("DELETE FROM sign_in_range WHERE forgotten_at < UTC_TIMESTAMP(6)")
                .executeUpdate();
    }
}
