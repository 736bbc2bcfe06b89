package io.selfenroll.enrollment.device;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.selfenroll.httpapi.Unavailable;

/**
 * A transaction that is run again, whole, when another one got in its way: record changed since read (1020), lock wait
 * timeout (1205), deadlock (1213), or the same row was written first (1062). The work must be repeatable.
 */
@ApplicationScoped
class RetriedTransaction {

    private static final Set<Integer> PASSING = Set.of(1020, 1062, 1205, 1213);
    private static final int ATTEMPTS = 4;

    <T> T call(Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return QuarkusTransaction.requiringNew().call(work::get);
            } catch (RuntimeException e) {
                if (!passing(e)) {
                    throw e;
                }
                if (attempt == ATTEMPTS) {
                    throw new Unavailable(Duration.ofSeconds(1));
                }
            }
            pause(attempt);
        }
    }

    private static boolean passing(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && PASSING.contains(sql.getErrorCode())) {
                return true;
            }
        }
        return false;
    }

    /** Random, so that two that collided do not collide again. */
    private static void pause(int attempt) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(1, 40L * attempt));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unavailable(Duration.ofSeconds(1));
        }
    }
}
