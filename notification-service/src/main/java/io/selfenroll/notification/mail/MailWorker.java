package io.selfenroll.notification.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.selfenroll.notification.delivery.Claimed;
import io.selfenroll.notification.delivery.DeliveriesQueued;
import io.selfenroll.notification.delivery.DeliveryConfig;
import io.selfenroll.notification.delivery.SendingQueue;
import org.jboss.logging.Logger;

/**
 * Keeps up to {@code selfenroll.delivery.concurrency} tries going, each on a virtual thread. Claims only as many rows as
 * it can send at once, so that no claimed row waits for its turn while its lease runs.
 */
@ApplicationScoped
class MailWorker {

    private static final Logger LOG = Logger.getLogger(MailWorker.class);
    private static final int STOP_WITHIN_SECONDS = 8;
    private static final long COMPANY_MS = 20;

    private final SendingQueue queue;
    private final MailAttempt attempt;
    private final DeliveryConfig config;
    private final Semaphore slots;
    private final Semaphore wake = new Semaphore(0);
    private volatile boolean running;
    private Thread dispatcher;

    MailWorker(SendingQueue queue, MailAttempt attempt, DeliveryConfig config, MailConfig mail) {
        if (config.lease().compareTo(mail.smtp().sendTimeout().plusSeconds(5)) < 0) {
            throw new IllegalStateException("selfenroll.delivery.lease must be at least 5 s longer than"
                    + " selfenroll.mail.smtp.send-timeout, or a mail could be sent twice");
        }
        this.queue = queue;
        this.attempt = attempt;
        this.config = config;
        this.slots = new Semaphore(config.concurrency());
    }

    void start(@Observes StartupEvent event) {
        running = true;
        dispatcher = Thread.ofPlatform().daemon().name("mail-dispatcher").start(this::dispatch);
    }

    /** Mails on their way get the time to be recorded. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        if (dispatcher != null) {
            dispatcher.interrupt();
            dispatcher.join(TimeUnit.SECONDS.toMillis(STOP_WITHIN_SECONDS));
        }
        if (!slots.tryAcquire(config.concurrency(), STOP_WITHIN_SECONDS, TimeUnit.SECONDS)) {
            LOG.warn("Some mails were on their way at the stop; they are tried again when their lease has run out");
        }
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) DeliveriesQueued event) {
        wake.release();
    }

    private void dispatch() {
        while (running) {
            try {
                slots.acquire();
                slots.release();
                if (startDue() == 0) {
                    rest();
                } else {
                    awaitCompany();
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.warnf("Due deliveries could not be read, trying again: %s", e);
                pause();
            }
        }
    }

    /** @return how many tries were started */
    private int startDue() {
        int free = slots.drainPermits();
        int started = 0;
        try {
            List<Claimed> due = free == 0 ? List.of() : queue.claim(free);
            for (Claimed claimed : due) {
                Thread.ofVirtual().name("mail-" + claimed.delivery().id()).start(() -> attempt(claimed));
                started++;
            }
            return started;
        } finally {
            slots.release(free - started);
        }
    }

    /** More may be due: claims for half of the senders at once cost less than one for each, and a moment is nothing. */
    private void awaitCompany() throws InterruptedException {
        int half = Math.max(1, config.concurrency() / 2);
        if (slots.tryAcquire(half, COMPANY_MS, TimeUnit.MILLISECONDS)) {
            slots.release(half);
        }
    }

    private void attempt(Claimed claimed) {
        boolean ended = false;
        try {
            ended = attempt.make(claimed);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.errorf(
                    "The outcome of delivery %s could not be recorded (%s); it is tried again when its lease has run out",
                    claimed.delivery().id(), e.getClass().getName());
        } finally {
            slots.release();
            if (!ended) {
                // What was deferred is due at a time that the dispatcher may not know yet.
                wake.release();
            }
        }
    }

    /** Until something was queued, a try has ended, the next is due, or it is time to look for rows of others. */
    private void rest() throws InterruptedException {
        Duration due = queue.nextDue()
                .map(next -> Duration.between(Instant.now(), next))
                .orElse(config.pollInterval());
        long millis = Math.clamp(due.toMillis(), 1, config.pollInterval().toMillis());
        wake.tryAcquire(millis, TimeUnit.MILLISECONDS);
        wake.drainPermits();
    }

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(config.pollInterval().toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
