package io.selfenroll.outbox;

import java.time.Instant;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;

/** Forgets event ids that Kafka can no longer deliver. */
@ApplicationScoped
class InboxCleanup {

    private static final int BATCH = 5_000;

    private final InboxTable table;
    private final OutboxConfig config;

    InboxCleanup(InboxTable table, OutboxConfig config) {
        this.table = table;
        this.config = config;
    }

    @Scheduled(every = "1h", delayed = "10m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forgetOld() {
        Instant before = Instant.now().minus(config.inboxRetention());
        int forgotten;
        do {
            forgotten = QuarkusTransaction.requiringNew().call(() -> table.forgetBefore(before, BATCH));
        } while (forgotten == BATCH);
    }
}
