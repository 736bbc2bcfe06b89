package io.selfenroll.admin.passwordreset;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.selfenroll.httpapi.Unavailable;
import org.jboss.logging.Logger;

/**
 * What is asked for is done after the answer, by one thread: the answer's time cannot tell whether there was anything to
 * do. What waits is lost when the process dies; then no mail comes and the admin asks again.
 */
@ApplicationScoped
class ResetQueue {

    private static final Logger LOG = Logger.getLogger(ResetQueue.class);
    private static final int CAPACITY = 1_000;
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    /** @param callerAddress of the one who asked */
    private record Asked(String address, String callerAddress) {}

    private final BlockingQueue<Asked> waiting = new ArrayBlockingQueue<>(CAPACITY);
    private final ResetMails mails;
    private volatile boolean stopping;
    private Thread worker;

    ResetQueue(ResetMails mails) {
        this.mails = mails;
    }

    /** @throws Unavailable when too many wait */
    void add(String address, String callerAddress) {
        if (!waiting.offer(new Asked(address, callerAddress))) {
            throw new Unavailable(RETRY_AFTER);
        }
    }

    void start(@Observes StartupEvent event) {
        worker = Thread.ofVirtual().name("password-resets").start(this::work);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        worker.join(RETRY_AFTER);
    }

    private void work() {
        while (!stopping || !waiting.isEmpty()) {
            try {
                Asked asked = waiting.poll(200, TimeUnit.MILLISECONDS);
                if (asked != null) {
                    mails.send(asked.address(), asked.callerAddress());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                LOG.error("A password reset could not be prepared; its mail is not sent", e);
            }
        }
    }
}
