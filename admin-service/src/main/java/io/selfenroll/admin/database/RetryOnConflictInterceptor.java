package io.selfenroll.admin.database;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

import io.selfenroll.httpapi.Unavailable;
import org.jboss.logging.Logger;

/** Its priority puts it around {@code @Transactional}, so that each try is a transaction of its own. */
@RetryOnConflict
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
public class RetryOnConflictInterceptor {

    private static final Logger LOG = Logger.getLogger(RetryOnConflictInterceptor.class);
    private static final Set<Integer> CONFLICTS = Set.of(1020, 1205, 1213);
    /** Too many connections (1040, 1203), shutting down (1053), read-only (1290), connection killed (1927). */
    private static final Set<Integer> AWAY = Set.of(1040, 1053, 1203, 1290, 1927);

    private static final int TRIES = 3;
    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    @AroundInvoke
    Object retry(InvocationContext context) throws Exception {
        for (int attempt = 1; ; attempt++) {
            try {
                return context.proceed();
            } catch (Exception e) {
                SQLException cause = cause(e);
                boolean conflict = cause != null && CONFLICTS.contains(cause.getErrorCode());
                if (conflict && attempt < TRIES) {
                    pause(attempt);
                } else if (conflict || cause != null && away(cause)) {
                    LOG.warnf("%s gave up: %s", context.getMethod().getName(), cause.getMessage());
                    throw new Unavailable(RETRY_AFTER);
                } else {
                    throw e;
                }
            }
        }
    }

    /** 10 to 50 ms, then up to 100 ms: two losers of one conflict should not meet again. */
    private static void pause(int attempt) {
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(10_000_000, 50_000_000L * attempt));
    }

    /** The pool's own failures have no SQL state; those of a lost connection begin with 08. */
    private static boolean away(SQLException failure) {
        String state = failure.getSQLState();
        return state == null || state.startsWith("08") || AWAY.contains(failure.getErrorCode());
    }

    private static SQLException cause(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof SQLException sql) {
                return sql;
            }
        }
        return null;
    }
}
