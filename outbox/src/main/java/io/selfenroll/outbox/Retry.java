package io.selfenroll.outbox;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.ShutdownEvent;
import org.jboss.logging.Logger;

/** Waits out trouble of the database: better a consumer that stands than an event that is lost. */
@ApplicationScoped
class Retry {

    private static final Logger LOG = Logger.getLogger(Retry.class);
    private static final Duration SHORTEST = Duration.ofMillis(3);
    private static final Duration FIRST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final CountDownLatch stopping = new CountDownLatch(1);

    /** First of all observers, so that nobody mistakes what the others end for a fault of an event. */
    void stop(@Observes @Priority(1) ShutdownEvent event) {
        stopping.countDown();
    }

    /** Whether the service is going down: what fails from now on says nothing about an event. */
    boolean stopping() {
        return stopping.getCount() == 0;
    }

    /** Runs the work until it ends without {@link DatabaseTrouble}. Its other failures are thrown. */
    void whileInTrouble(String what, Runnable work) {
        Duration pause = FIRST;
        while (true) {
            try {
                work.run();
                return;
            } catch (RuntimeException e) {
                if (!DatabaseTrouble.causes(e)) {
                    throw e;
                }
                LOG.warnf("%s waits for the database: %s", what, e.getMessage());
                LOG.debug("Database trouble", e);
                rest(pause, e);
                pause = pause.compareTo(LONGEST) < 0 ? pause.multipliedBy(2) : LONGEST;
            }
        }
    }

    /** Waits for something that comes by itself; fails when the service stops before. */
    void until(String what, BooleanSupplier condition) {
        Duration pause = SHORTEST;
        while (!condition.getAsBoolean()) {
            rest(pause, new IllegalStateException("Stopped before: " + what));
            pause = pause.compareTo(FIRST) < 0 ? pause.multipliedBy(2) : FIRST;
        }
    }

    /** As long as that, or until the service goes down. */
    void pause(Duration length) {
        try {
            if (length.isPositive() && stopping.await(length.toNanos(), TimeUnit.NANOSECONDS)) {
                LOG.debug("The service goes down");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void rest(Duration pause, RuntimeException trouble) {
        try {
            if (stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                // Unacknowledged: the events come again at the next start.
                throw trouble;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw trouble;
        }
    }
}
