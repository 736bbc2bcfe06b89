package io.selfenroll.admin.csvimport;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.selfenroll.audittrail.Actor;
import io.selfenroll.httpapi.Unavailable;
import org.hibernate.exception.ConstraintViolationException;
import org.jboss.logging.Logger;

/** The imports that this instance works on. */
@ApplicationScoped
class ImportJobs {

    private static final Logger LOG = Logger.getLogger(ImportJobs.class);
    /** Each holds a whole file and a database connection. */
    private static final int AT_ONCE = 2;

    private static final int TRIES = 3;

    private final ImportWork work;
    private final ImportRuns runs;
    private final Map<UUID, UUID> running = new ConcurrentHashMap<>();
    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    ImportJobs(ImportWork work, ImportRuns runs) {
        this.work = work;
        this.runs = runs;
    }

    void start(UUID id, UUID run, Actor actor, boolean write) {
        running.put(id, run);
        threads.execute(() -> run(id, run, actor, write));
    }

    /** Import to run. */
    Map<UUID, UUID> running() {
        return running;
    }

    /** Whoever waits for a place, or works, ends; the lease of what could not be told ends by itself. */
    void stop(@Observes ShutdownEvent event) {
        threads.shutdownNow();
    }

    private void run(UUID id, UUID run, Actor actor, boolean write) {
        try {
            places.acquire();
            try {
                workUnlessOvertaken(id, run, actor, write);
            } finally {
                places.release();
            }
        } catch (LeaseLost e) {
            LOG.warnf("Import %s was taken for abandoned; nothing was stored", id);
        } catch (Unavailable | ConstraintViolationException | ChangedUnderneath e) {
            LOG.debugf(e, "Import %s gave up", id);
            fail(id, run, "The database was busy with other changes. Nothing was stored; run the import again.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            fail(id, run, ImportWatch.ABANDONED);
        } catch (RuntimeException e) {
            LOG.errorf(e, "Import %s failed", id);
            fail(id, run, "Something went wrong on our side. Nothing was stored; run the import again.");
        } finally {
            running.remove(id, run);
        }
    }

    /** Somebody may add or change by hand what the file has too; then the run looks again. */
    private void workUnlessOvertaken(UUID id, UUID run, Actor actor, boolean write) {
        for (int attempt = 1; ; attempt++) {
            try {
                work.work(id, run, actor, write);
                return;
            } catch (ConstraintViolationException | ChangedUnderneath e) {
                if (attempt == TRIES) {
                    throw e;
                }
                LOG.debugf(e, "Import %s starts over", id);
            }
        }
    }

    private void fail(UUID id, UUID run, String why) {
        try {
            QuarkusTransaction.requiringNew().run(() -> runs.fail(id, run, why));
        } catch (RuntimeException e) {
            LOG.warnf("The end of import %s could not be written; its lease will end: %s", id, e.getMessage());
        }
    }
}
