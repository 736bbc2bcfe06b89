package io.selfenroll.enrollment.database;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.stream.Stream;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.selfenroll.httpapi.Unavailable;
import org.jboss.logging.Logger;

/**
 * Runs work in a transaction of its own, again from its start when another one got in its way: record changed since read
 * (1020), lock wait timeout (1205), deadlock (1213), or the same row was written first (1062). The work must be
 * repeatable. After three more tries, and when the database cannot be reached, the caller gets 503.
 */
@ApplicationScoped
public class WholeTransaction {

    private static final Logger LOG = Logger.getLogger(WholeTransaction.class);
    private static final Set<Integer> AGAIN = Set.of(1020, 1062, 1205, 1213);
    private static final Set<Integer> READ_ONLY = Set.of(1290, 1792, 1836);
    private static final int ATTEMPTS = 4;
    private static final Duration LATER = Duration.ofSeconds(2);

    /** @throws Unavailable when the database is away, or busy for too long */
    public <T> T call(Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return QuarkusTransaction.requiringNew().call(work::get);
            } catch (RuntimeException e) {
                SQLException refusal = refusals(e).findFirst().orElseThrow(() -> e);
                if (!AGAIN.contains(refusal.getErrorCode()) || attempt == ATTEMPTS) {
                    LOG.warnf("The database refused: %d, state %s", refusal.getErrorCode(), refusal.getSQLState());
                    throw new Unavailable(LATER);
                }
            }
            pause(attempt);
        }
    }

    /** What of a failure is the database's state and nobody's fault; a failed commit hides it among the suppressed. */
    private static Stream<SQLException> refusals(Throwable failure) {
        return Stream.of(
                        Stream.of(failure)
                                .filter(SQLException.class::isInstance)
                                .map(SQLException.class::cast)
                                .filter(WholeTransaction::passes),
                        Optional.ofNullable(failure.getCause()).stream().flatMap(WholeTransaction::refusals),
                        Stream.of(failure.getSuppressed()).flatMap(WholeTransaction::refusals))
                .flatMap(found -> found);
    }

    /** Without any SQL state it is the pool that had no connection in time. */
    private static boolean passes(SQLException refusal) {
        String state = refusal.getSQLState();
        return AGAIN.contains(refusal.getErrorCode())
                || READ_ONLY.contains(refusal.getErrorCode())
                || state == null
                || state.startsWith("08");
    }

    /** Random, so that two that collided do not collide again. */
    private static void pause(int attempt) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(1, 40L * attempt));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unavailable(LATER);
        }
    }
}
