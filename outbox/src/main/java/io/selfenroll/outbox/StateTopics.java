package io.selfenroll.outbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import jakarta.enterprise.context.ApplicationScoped;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

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
    private final StateTopicEnds ends;
    private final MeterRegistry metrics;

    StateTopics(TopicPositions positions, PoisonGuard guard, Retry retry, StateTopicEnds ends, MeterRegistry metrics) {
        this.positions = positions;
        this.guard = guard;
        this.retry = retry;
        this.ends = ends;
        this.metrics = metrics;
    }

    /**
     * Waits until everything that the configured state topics hold at this moment has been applied: for a consumer that
     * judges by the read model. Who was added before an event was published is then known to its judge, and a read model
     * that is being rebuilt judges nobody.
     */
    public void awaitCaughtUp() {
        AtomicReference<Map<TopicPartition, Long>> targets = new AtomicReference<>();
        retry.until("Kafka tells where the state topics end", () -> {
            targets.set(ends.now().orElse(null));
            return targets.get() != null;
        });
        retry.until("state topics are applied", () -> applied(targets.get()));
    }

    private boolean applied(Map<TopicPartition, Long> targets) {
        AtomicBoolean reached = new AtomicBoolean();
        retry.whileInTrouble(
                "state topics",
                () -> QuarkusTransaction.requiringNew().run(() -> reached.set(positions.reached(targets))));
        return reached.get();
    }

    /**
     * @param type of the states that this reader knows; others, published beside it for readers that know them, are passed
     *     over and counted
     * @param handler called in a transaction with new events in their order; a tombstone deletes
     */
    public void apply(ConsumerRecords<String, byte[]> batch, String type, Consumer<List<Event>> handler) {
        for (TopicPartition partition : batch.partitions()) {
            String consumer = "state " + partition.topic();
            List<ConsumerRecord<String, byte[]>> messages = batch.records(partition);
            List<Event> events = new ArrayList<>();
            for (ConsumerRecord<String, byte[]> message : messages) {
                if (foreign(message, type)) {
                    metrics.counter("selfenroll.inbox.ignored", "consumer", consumer)
                            .increment();
                } else {
                    read(consumer, message, events);
                }
            }
            boolean applied = guard.run(consumer, events, some -> applyNew(partition, some, handler));
            if (!applied || events.size() < messages.size()) {
                skipTo(partition, messages.getLast().offset() + 1);
            }
        }
    }

    /** A tombstone ends what its key names, whichever type that had. */
    private static boolean foreign(ConsumerRecord<String, byte[]> message, String type) {
        String its = CloudEvent.type(message);
        return message.value() != null && its != null && !its.equals(type);
    }

    private void read(String consumer, ConsumerRecord<String, byte[]> message, List<Event> events) {
        try {
            events.add(CloudEvent.read(message));
        } catch (UnreadableEvent e) {
            guard.bury(consumer, message, e);
        }
    }

    /** Past dead letters and foreign types, so that they are not met again at each start. */
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
