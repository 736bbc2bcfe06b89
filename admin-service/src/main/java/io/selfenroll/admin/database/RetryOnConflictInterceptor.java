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
    private static final int TRIES = 3;

    @AroundInvoke
    Object retry(InvocationContext context) throws Exception {
        for (int attempt = 1; ; attempt++) {
            try {
                return context.proceed();
            } catch (Exception e) {
                if (!conflict(e)) {
                    throw e;
                }
                if (attempt == TRIES) {
                    LOG.warnf(
                            "%s lost %d conflicts in a row", context.getMethod().getName(), TRIES);
                    throw new Unavailable(Duration.ofSeconds(1));
                }
                pause(attempt);
            }
        }
    }

    /** 10 to 50 ms, then up to 100 ms: two losers of one conflict should not meet again. */
    private static void pause(int attempt) {
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(10_000_000, 50_000_000L * attempt));
    }

    private static boolean conflict(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && CONFLICTS.contains(sql.getErrorCode())) {
                return true;
            }
        }
        return false;
    }
}
