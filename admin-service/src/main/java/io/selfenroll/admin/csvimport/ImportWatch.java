package io.selfenroll.admin.csvimport;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import org.jboss.logging.Logger;

/** Keeps the leases of this instance's jobs, and says of those whose instance died that they did. */
@ApplicationScoped
class ImportWatch {

    static final String ABANDONED =
            "The service was stopped while it worked on the file. Nothing was stored; run the import again.";

    private static final Logger LOG = Logger.getLogger(ImportWatch.class);

    private final ImportJobs jobs;
    private final ImportRuns runs;

    ImportWatch(ImportJobs jobs, ImportRuns runs) {
        this.jobs = jobs;
        this.runs = runs;
    }

    @Scheduled(every = "5s", identity = "extend-import-leases", concurrentExecution = ConcurrentExecution.SKIP)
    void extend() {
        jobs.running().forEach((id, run) -> {
            try {
                QuarkusTransaction.requiringNew().run(() -> runs.extend(id, run));
            } catch (RuntimeException e) {
                // The job is just finishing and holds the row, or the database is away: the next round tries again.
                LOG.debugf(e, "The lease of import %s was not extended", id);
            }
        });
    }

    @Scheduled(every = "5s", identity = "fail-abandoned-imports", concurrentExecution = ConcurrentExecution.SKIP)
    void failAbandoned() {
        int abandoned = QuarkusTransaction.requiringNew().call(() -> runs.failAbandoned(ABANDONED));
        if (abandoned > 0) {
            LOG.warnf("%d imports were abandoned by their instance", abandoned);
        }
    }
}
