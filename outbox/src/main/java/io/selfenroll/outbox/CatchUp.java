package io.selfenroll.outbox;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.selfenroll.httpapi.Unavailable;
import org.apache.kafka.common.TopicPartition;

/**
 * Whether this service has applied its state topics once up to where they ended at its start. Before that its read model
 * may lack what is long known elsewhere, above all when its database was emptied.
 */
@ApplicationScoped
class CatchUp {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration LOOK = Duration.ofMillis(50);
    private static final Duration LATER = Duration.ofSeconds(2);

    private final StateTopicEnds ends;
    private final TopicPositions positions;
    private final ReentrantLock looking = new ReentrantLock();
    private Map<TopicPartition, Long> targets;
    private volatile boolean done;

    CatchUp(StateTopicEnds ends, TopicPositions positions) {
        this.ends = ends;
        this.positions = positions;
    }

    /** Looks, unless somebody else is about to: Kafka or the database may let wait for an answer. */
    boolean done() {
        if (!done && looking.tryLock()) {
            try {
                done = look();
            } finally {
                looking.unlock();
            }
        }
        return done;
    }

    /** @throws Unavailable when it takes longer than two seconds from now */
    void await() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!done()) {
            if (System.nanoTime() - end >= 0) {
                throw new Unavailable(LATER);
            }
            rest();
        }
    }

    private boolean look() {
        if (targets == null) {
            targets = ends.now().orElse(null);
        }
        try {
            return targets != null && QuarkusTransaction.requiringNew().call(() -> positions.reached(targets));
        } catch (RuntimeException e) {
            // A database that does not answer has a check of its own.
            return false;
        }
    }

    private static void rest() {
        try {
            Thread.sleep(LOOK);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unavailable(LATER);
        }
    }
}
