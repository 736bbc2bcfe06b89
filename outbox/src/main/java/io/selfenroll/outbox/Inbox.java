package io.selfenroll.outbox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import jakarta.enterprise.context.ApplicationScoped;

import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/** Hands each event of a topic to a consumer's transaction once, however often Kafka delivers it. */
@ApplicationScoped
public class Inbox {

    private static final Runnable NOTHING = () -> {};

    private final InboxTable table;
    private final PoisonGuard guard;
    private final Pace pace;
    private final MeterRegistry metrics;

    Inbox(InboxTable table, PoisonGuard guard, Pace pace, MeterRegistry metrics) {
        this.table = table;
        this.guard = guard;
        this.pace = pace;
        this.metrics = metrics;
    }

    /**
     * Handles a batch; returns when all of it is handled, or set aside as dead letters, and may be acknowledged. While
     * the database is in trouble it waits.
     *
     * @param consumer says in whose name events are remembered; never change it
     * @param types event types that this consumer handles; others are acknowledged and counted
     * @param handler called in a transaction with the new events in their order; may be called again with single events
     *     after it threw
     */
    public void handle(
            String consumer, ConsumerRecords<String, byte[]> batch, Set<String> types, Consumer<List<Event>> handler) {
        handle(consumer, batch, types, NOTHING, handler);
    }

    /**
     * Like the other, for a consumer that needs something before it can judge.
     *
     * @param before called before the transaction, when the batch has events for the consumer
     */
    public void handle(
            String consumer,
            ConsumerRecords<String, byte[]> batch,
            Set<String> types,
            Runnable before,
            Consumer<List<Event>> handler) {
        List<Event> events = events(consumer, batch, types);
        if (!events.isEmpty()) {
            before.run();
            guard.run(consumer, events, some -> handleNew(consumer, some, handler));
        }
    }

    /**
     * Like the first, for a consumer that often has nothing to do.
     *
     * @param wanted asked first, in the transaction; when false the events pass by and are not remembered
     */
    public void handleIf(
            BooleanSupplier wanted,
            String consumer,
            ConsumerRecords<String, byte[]> batch,
            Set<String> types,
            Consumer<List<Event>> handler) {
        List<Event> events = events(consumer, batch, types);
        if (!events.isEmpty()) {
            guard.run(consumer, events, some -> {
                if (wanted.getAsBoolean()) {
                    handleNew(consumer, some, handler);
                }
            });
        }
    }

    private List<Event> events(String consumer, ConsumerRecords<String, byte[]> batch, Set<String> types) {
        pace.keep(consumer, batch.count());
        List<Event> events = new ArrayList<>();
        int ignored = 0;
        for (ConsumerRecord<String, byte[]> message : batch) {
            String type = CloudEvent.type(message);
            if (type == null || types.contains(type)) {
                read(consumer, message, events);
            } else {
                ignored++;
            }
        }
        if (ignored > 0) {
            metrics.counter("selfenroll.inbox.ignored", "consumer", consumer).increment(ignored);
        }
        return events;
    }

    private void read(String consumer, ConsumerRecord<String, byte[]> message, List<Event> events) {
        try {
            events.add(CloudEvent.read(message));
        } catch (UnreadableEvent e) {
            guard.bury(consumer, message, e);
        }
    }

    private void handleNew(String consumer, List<Event> events, Consumer<List<Event>> handler) {
        Map<String, Event> fresh = new LinkedHashMap<>();
        events.forEach(event -> fresh.putIfAbsent(event.id(), event));
        fresh.keySet().removeAll(table.known(consumer, fresh.keySet()));
        if (fresh.isEmpty()) {
            return;
        }
        handler.accept(List.copyOf(fresh.values()));
        table.remember(consumer, fresh.keySet());
        metrics.counter("selfenroll.inbox.handled", "consumer", consumer).increment(fresh.size());
    }
}
