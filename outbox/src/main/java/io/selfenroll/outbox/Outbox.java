package io.selfenroll.outbox;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

/** Publishes events together with the change they tell of: both are committed, or neither. */
@ApplicationScoped
public class Outbox {

    private final OutboxTable table;
    private final OutboxRelay relay;
    private final TransactionSynchronizationRegistry transaction;

    Outbox(OutboxTable table, OutboxRelay relay, TransactionSynchronizationRegistry transaction) {
        this.table = table;
        this.relay = relay;
        this.transaction = transaction;
    }

    /**
     * Writes an event with the current transaction. After the commit it is published at least once, in order per key.
     *
     * @param topic logical name, say {@code credential}
     * @param payload becomes the JSON value; null is a tombstone
     * @throws IllegalStateException outside of a transaction
     */
    public void publish(String topic, String key, String type, Object payload) {
        if (transaction.getTransactionKey() == null) {
            throw new IllegalStateException("An event is published in the transaction of its change; there is none");
        }
        pending().events.add(OutboxEvent.of(topic, key, type, payload));
    }

    private Pending pending() {
        if (transaction.getResource(Pending.class) instanceof Pending pending) {
            return pending;
        }
        Pending pending = new Pending();
        transaction.putResource(Pending.class, pending);
        transaction.registerInterposedSynchronization(pending);
        return pending;
    }

    /** The events of one transaction: written in one round trip before it commits, announced after. */
    private final class Pending implements Synchronization {

        private final List<OutboxEvent> events = new ArrayList<>();

        @Override
        public void beforeCompletion() {
            try {
                table.insert(events);
            } catch (SQLException e) {
                throw new OutboxUnavailable(e);
            }
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                relay.wake();
            }
        }
    }
}
