package io.selfenroll.outbox;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.health.Readiness;

/**
 * Applies compacted topics to a read model. How far it has come is committed with the read model itself, so an emptied
 * database is filled again from the start of the topic, and nothing is applied twice or backwards.
 */
@ApplicationScoped
public class StateTopics {

    /** Name of the rebalance listener that a channel over a state topic must be configured with. */
    public static final String LISTENER = "state-topics";

    private final TopicPositions positions;
    private final PoisonGuard guard;
    private final Retry retry;
    private final StateTopicsReady ready;

    StateTopics(TopicPositions positions, PoisonGuard guard, Retry retry, @Readiness StateTopicsReady ready) {
        this.positions = positions;
        this.guard = guard;
        this.retry = retry;
        this.ready = ready;
    }

    /**
     * Waits until the configured state topics have been applied once as far as they were at the start: for a consumer
     * that judges by the read model, and would judge wrongly by one that is still being rebuilt.
     */
    public void awaitCaughtUp() {
        retry.until("state topics caught up", ready::caughtUp);
    }

    /** @param handler called in a transaction with new events in their order; a tombstone deletes */
    public void apply(ConsumerRecords<String, byte[]> batch, Consumer<List<Event>> handler) {
        for (TopicPartition partition : batch.partitions()) {
            String consumer = "state " + partition.topic();
            List<ConsumerRecord<String, byte[]>> messages = batch.records(partition);
            List<Event> events = new ArrayList<>();
            for (ConsumerRecord<String, byte[]> message : messages) {
                read(consumer, message, events);
            }
            boolean all = events.size() == messages.size()
                    & guard.run(consumer, events, some -> applyNew(partition, some, handler));
            if (!all) {
                skipTo(partition, messages.getLast().offset() + 1);
            }
        }
    }

    private void read(String consumer, ConsumerRecord<String, byte[]> message, List<Event> events) {
        try {
            events.add(CloudEvent.read(message));
        } catch (UnreadableEvent e) {
            guard.bury(consumer, message, e);
        }
    }

    /** Past dead letters, so that they are not met again at each start. */
    private void skipTo(TopicPartition partition, long offset) {
        retry.whileInTrouble(
                partition.topic(),
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    if (positions.lock(partition).orElse(0) < offset) {
                        positions.save(partition, offset);
                    }
                }));
    }

    private void applyNew(TopicPartition partition, List<Event> events, Consumer<List<Event>> handler) {
        long next = positions.lock(partition).orElse(0);
        List<Event> fresh =
                events.stream().filter(event -> event.offset() >= next).toList();
        if (!fresh.isEmpty()) {
            handler.accept(fresh);
            positions.save(partition, fresh.getLast().offset() + 1);
        }
    }
}
