package io.selfenroll.outbox;

import java.util.List;
import java.util.function.Consumer;
import jakarta.enterprise.context.ApplicationScoped;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/**
 * Runs a batch in one transaction. When that fails for another reason than the database, each event gets a transaction
 * of its own, and the one at fault goes to the dead-letter topic: it holds up neither its batch nor its partition.
 */
@ApplicationScoped
class PoisonGuard {

    private static final Logger LOG = Logger.getLogger(PoisonGuard.class);

    /** The column {@code outbox_event.aggregateid}. */
    private static final int LONGEST_KEY = 128;

    private final Outbox outbox;
    private final Retry retry;
    private final MeterRegistry metrics;

    PoisonGuard(Outbox outbox, Retry retry, MeterRegistry metrics) {
        this.outbox = outbox;
        this.retry = retry;
        this.metrics = metrics;
    }

    /**
     * @param work called inside a transaction, with all events or with one
     * @return whether none became a dead letter
     */
    boolean run(String consumer, List<Event> events, Consumer<List<Event>> work) {
        try {
            transaction(consumer, () -> work.accept(events));
            return true;
        } catch (RuntimeException failure) {
            if (retry.stopping() || DatabaseTrouble.causes(failure)) {
                // Unacknowledged: the events come again.
                throw failure;
            }
            boolean clean = true;
            for (Event event : events) {
                clean &= runAlone(consumer, event, work);
            }
            return clean;
        }
    }

    private boolean runAlone(String consumer, Event event, Consumer<List<Event>> work) {
        try {
            transaction(consumer, () -> work.accept(List.of(event)));
            return true;
        } catch (RuntimeException failure) {
            if (retry.stopping() || DatabaseTrouble.causes(failure)) {
                // Unacknowledged: the events come again.
                throw failure;
            }
            bury(consumer, event, failure);
            return false;
        }
    }

    /** For a message that is no event at all. */
    void bury(String consumer, ConsumerRecord<String, byte[]> message, UnreadableEvent failure) {
        bury(consumer, CloudEvent.salvage(message), failure);
    }

    private void bury(String consumer, Event event, RuntimeException failure) {
        DeadLetter letter = DeadLetter.of(event, consumer, failure);
        LOG.errorf(
                "%s cannot handle %s %s (%s-%d@%d): %s",
                consumer,
                letter.eventType(),
                letter.eventId(),
                letter.topic(),
                letter.partition(),
                letter.offset(),
                letter.reason());
        LOG.debug("Dead letter", failure);
        metrics.counter("selfenroll.inbox.dead.letters", "consumer", consumer).increment();
        transaction(consumer, () -> outbox.publish(DeadLetter.TOPIC, key(event), DeadLetter.TYPE, letter));
    }

    /** That of the event, unless it has none, or one that is none of ours and does not fit the outbox. */
    private static String key(Event event) {
        return event.key() == null || event.key().length() > LONGEST_KEY ? event.topic() : event.key();
    }

    private void transaction(String consumer, Runnable work) {
        retry.whileInTrouble(consumer, () -> QuarkusTransaction.requiringNew().run(work));
    }
}
