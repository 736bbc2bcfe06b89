package io.selfenroll.outbox;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.jboss.logging.Logger;

/**
 * Publishes committed events. Any number of instances may run: a lane (a share of the keys) is published by who holds
 * its lock, oldest first, and rows are deleted in the same transaction once Kafka has acknowledged them. A crash between
 * the two publishes them again; consumers know their ids.
 */
@ApplicationScoped
class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final Rest CONTENDED = Rest.untilWoken(Duration.ofMillis(20));
    private static final Rest NONE = new Rest(Duration.ZERO, false);
    private static final Duration TROUBLE = Duration.ofSeconds(1);

    private final OutboxTable table;
    private final OutboxBatch batch;
    private final OutboxConfig config;
    private final Retry retry;
    private final Counter published;
    private final BlockingQueue<Boolean> wakeups = new ArrayBlockingQueue<>(1);
    private volatile boolean stopped;
    private Thread worker;

    /** @param wakeable whether it ends when somebody has written events */
    private record Rest(Duration length, boolean wakeable) {

        private static Rest untilWoken(Duration longest) {
            return new Rest(longest, true);
        }
    }

    OutboxRelay(OutboxTable table, OutboxBatch batch, OutboxConfig config, Retry retry, MeterRegistry metrics) {
        this.table = table;
        this.batch = batch;
        this.config = config;
        this.retry = retry;
        this.published = metrics.counter("selfenroll.outbox.published");
    }

    void start(@Observes StartupEvent event) {
        worker = Thread.ofPlatform().name("outbox-relay").daemon().start(this::run);
    }

    void stop(@Observes ShutdownEvent event) {
        stopped = true;
        wake();
        try {
            worker.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        batch.close();
    }

    /** Called after a commit that wrote events. */
    void wake() {
        wakeups.offer(Boolean.TRUE);
    }

    private void run() {
        boolean troubled = false;
        while (!stopped) {
            Rest rest;
            try {
                rest = QuarkusTransaction.requiringNew().call(this::publishSome);
                troubled = false;
            } catch (RuntimeException e) {
                if (!troubled) {
                    LOG.warnf(e, "Events wait in the outbox; trying again every %s", TROUBLE);
                }
                troubled = true;
                rest = Rest.untilWoken(TROUBLE);
            }
            take(rest);
        }
    }

    private void take(Rest rest) {
        try {
            if (rest.wakeable()) {
                wakeups.poll(rest.length().toMillis(), TimeUnit.MILLISECONDS);
            } else {
                retry.pause(rest.length());
            }
        } catch (InterruptedException e) {
            stopped = true;
        }
    }

    /** Publishes one batch and tells how long to rest after it. */
    private Rest publishSome() throws SQLException {
        List<Integer> waiting = table.lanesWithWork();
        if (waiting.isEmpty()) {
            return Rest.untilWoken(config.pollInterval());
        }
        List<Integer> lanes = table.lockFreeLanes(waiting);
        if (lanes.isEmpty()) {
            return CONTENDED;
        }
        List<OutboxEvent> events = table.oldest(lanes, config.batchSize());
        OutboxBatch.Result result = batch.send(events);
        if (!result.published().isEmpty()) {
            table.delete(result.published());
            published.increment(result.published().size());
        }
        if (!result.waiting().isEmpty()) {
            table.countAttempt(result.waiting());
            return Rest.untilWoken(TROUBLE);
        }
        return events.size() == config.batchSize() ? NONE : new Rest(config.gathering(), false);
    }
}
