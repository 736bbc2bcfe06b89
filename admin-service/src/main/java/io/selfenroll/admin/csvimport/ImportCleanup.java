package io.selfenroll.admin.csvimport;

import java.time.Duration;
import java.time.Instant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

/** Erases files an hour after they came, whatever became of them. */
@ApplicationScoped
class ImportCleanup {

    static final Duration KEPT = Duration.ofHours(1);

    private final ImportRepository imports;

    ImportCleanup(ImportRepository imports) {
        this.imports = imports;
    }

    @Scheduled(every = "5m", identity = "erase-imports", concurrentExecution = ConcurrentExecution.SKIP)
    @Transactional
    void erase() {
        imports.eraseOlderThan(Instant.now().minus(KEPT));
    }
}
