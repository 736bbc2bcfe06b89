package io.selfenroll.credential.store;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.selfenroll.httpapi.Unavailable;
import org.jboss.logging.Logger;

/**
 * Runs work in a transaction of its own, again from its start when the database asked for that: error 1020 (record has
 * changed), 1062 (another one wrote the row first), 1205 (lock wait timeout) and 1213 (deadlock), at most three more times.
 * Then, and when the database cannot
 * be reached, the caller gets 503.
 */
@ApplicationScoped
public class WholeTransaction {

    private static final Logger LOG = Logger.getLogger(WholeTransaction.class);
    private static final Set<Integer> AGAIN = Set.of(1020, 1062, 1205, 1213);
    private static final Set<Integer> READ_ONLY = Set.of(1290, 1792, 1836);
    private static final int TRIES = 4;
    private static final Duration LATER = Duration.ofSeconds(2);

    public <T> T call(Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return QuarkusTransaction.requiringNew().call(work::get);
            } catch (RuntimeException e) {
                SQLException refusal = databaseRefusal(e);
                if (refusal == null) {
                    throw e;
                }
                if (!AGAIN.contains(refusal.getErrorCode()) || attempt == TRIES) {
                    LOG.warnf(
                            "The database refused: error %d, state %s", refusal.getErrorCode(), refusal.getSQLState());
                    throw new Unavailable(LATER);
                }
                pause(attempt);
            }
        }
    }

    public void run(Runnable work) {
        call(() -> {
            work.run();
            return null;
        });
    }

    /** The refusal that is nobody's fault, or null. */
    private static SQLException databaseRefusal(Throwable thrown) {
        for (Throwable at = thrown; at != null; at = at.getCause()) {
            if (at instanceof SQLException sql && passing(sql)) {
                return sql;
            }
            for (Throwable suppressed : at.getSuppressed()) {
                SQLException found = databaseRefusal(suppressed);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    /** No SQL state at all is the connection pool's own "no connection in time". */
    private static boolean passing(SQLException e) {
        return AGAIN.contains(e.getErrorCode())
                || READ_ONLY.contains(e.getErrorCode())
                || e.getSQLState() == null
                || e.getSQLState().startsWith("08");
    }

    private static void pause(int attempt) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(5, 50L << attempt));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unavailable(LATER);
        }
    }
}
