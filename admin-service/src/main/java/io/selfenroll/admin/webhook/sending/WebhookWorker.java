package io.selfenroll.admin.webhook.sending;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.selfenroll.admin.webhook.WebhookConfig;
import org.jboss.logging.Logger;

/** Keeps up to {@code selfenroll.webhooks.concurrency} tries going, each on a virtual thread. */
@ApplicationScoped
class WebhookWorker {

    private static final Logger LOG = Logger.getLogger(WebhookWorker.class);
    private static final int STOP_WITHIN_SECONDS = 5;

    private final WebhookQueue queue;
    private final HttpTry http;
    private final WebhookConfig config;
    private final Semaphore slots;

    /** Tries on their way by webhook. */
    private final Map<UUID, Integer> busy = new ConcurrentHashMap<>();

    private volatile boolean running;
    private Thread dispatcher;

    WebhookWorker(WebhookQueue queue, HttpTry http, WebhookConfig config) {
        this.queue = queue;
        this.http = http;
        this.config = config;
        this.slots = new Semaphore(config.concurrency());
    }

    void start(@Observes StartupEvent event) {
        running = true;
        dispatcher = Thread.ofPlatform().daemon().name("webhook-dispatcher").start(this::dispatch);
    }

    /** Calls on their way get the time to be recorded. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        if (dispatcher != null) {
            dispatcher.interrupt();
            dispatcher.join(TimeUnit.SECONDS.toMillis(STOP_WITHIN_SECONDS));
        }
        slots.tryAcquire(config.concurrency(), STOP_WITHIN_SECONDS, TimeUnit.SECONDS);
    }

    private void dispatch() {
        while (running) {
            try {
                slots.acquire();
                slots.release();
                if (startDue() == 0) {
                    TimeUnit.MILLISECONDS.sleep(config.pollInterval().toMillis());
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.warnf("Due webhook deliveries could not be read, trying again: %s", e);
                pause();
            }
        }
    }

    /** @return how many tries were started */
    private int startDue() {
        int free = slots.drainPermits();
        int started = 0;
        try {
            for (Claimed claimed : free == 0 ? List.<Claimed>of() : queue.claim(free, inFlight())) {
                busy.merge(claimed.webhookId(), 1, Integer::sum);
                Thread.ofVirtual().name("webhook-" + claimed.deliveryId()).start(() -> attempt(claimed));
                started++;
            }
            return started;
        } finally {
            slots.release(free - started);
        }
    }

    private Set<UUID> inFlight() {
        return busy.keySet().stream().collect(Collectors.toUnmodifiableSet());
    }

    private void attempt(Claimed claimed) {
        try {
            queue.record(claimed, http.make(claimed));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.errorf(
                    e,
                    "The outcome of webhook delivery %s could not be recorded; it is tried again",
                    claimed.deliveryId());
        } finally {
            busy.computeIfPresent(claimed.webhookId(), (id, tries) -> tries == 1 ? null : tries - 1);
            slots.release();
        }
    }

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(config.pollInterval().toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
