package io.selfenroll.outbox;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;
import java.util.function.Supplier;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.selfenroll.httpapi.Unavailable;
import org.jboss.logging.Logger;

/**
 * For requests, where somebody waits: runs work in a transaction, and again from its start when another transaction was
 * in its way, at most three more times with random pauses, and not after two seconds ({@link Tries}). Then, and when the
 * database cannot be reached, the caller gets 503. The work must be repeatable: it changes nothing but the database.
 */
@ApplicationScoped
public class WholeTransaction {

    private static final Logger LOG = Logger.getLogger(WholeTransaction.class);
    private static final Duration LATER = Duration.ofSeconds(2);

    /**
     * Each try in a transaction of its own. That another one wrote the same unique row first is repeated too: the work
     * then sees that row.
     *
     * @throws Unavailable when the database is away, or busy for too long
     */
    public <T> T call(Supplier<T> work) {
        try {
            return repeat(
                    () -> QuarkusTransaction.requiringNew().call(() -> judged(work)),
                    failure -> failure instanceof LostTransaction
                            || DatabaseTrouble.collision(failure)
                            || DatabaseTrouble.duplicate(failure));
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * What work says of rows that it has not found counts only while its transaction lives: when the database has ended
     * that, Hibernate tells of a row that there is none (HHH-12472).
     */
    private static <T> T judged(Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException refusal) {
            if (QuarkusTransaction.isRollbackOnly() && !DatabaseTrouble.said(refusal)) {
                throw new LostTransaction(refusal);
            }
            throw refusal;
        }
    }

    /** Like {@link #call}. */
    public void run(Runnable work) {
        call(() -> {
            work.run();
            return null;
        });
    }

    /**
     * For work that opens its transaction itself, in each try. A row that was to be unique is for the work to judge.
     *
     * @throws Unavailable when the database is away, or busy for too long
     */
    public static <T> T repeat(Callable<T> work) throws Exception {
        return repeat(work, DatabaseTrouble::collision);
    }

    private static <T> T repeat(Callable<T> work, Predicate<Exception> collided) throws Exception {
        Tries tries = new Tries(System::nanoTime);
        while (true) {
            try {
                return work.call();
            } catch (Exception failure) {
                boolean again = collided.test(failure);
                if (!again && !DatabaseTrouble.causes(failure)) {
                    throw failure;
                }
                if (!again || !tries.another()) {
                    LOG.warnf("The database refused: %s", DatabaseTrouble.describe(failure));
                    throw new Unavailable(LATER);
                }
            }
            pause(tries.made());
        }
    }

    /** 5 to 100 ms, and longer each time: two that collided should not meet again. */
    private static void pause(int next) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(5, 50L * next));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unavailable(LATER);
        }
    }
}
