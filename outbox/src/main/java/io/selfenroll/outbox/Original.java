package io.selfenroll.outbox;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What stands where a dead letter points. */
public sealed interface Original {

    /** Why there is nothing that may be sent again. */
    enum Missing implements Original {
        /** Its topic keeps it no longer, or its event is older than topics keep events. */
        GONE,
        /** Its topic holds states: sent again, it would replace a newer one. */
        STATE
    }

    /** It is there and may be sent again. Its value stays inside, as it may hold an address or a sealed secret. */
    final class Kept implements Original {

        private final ConsumerRecord<String, byte[]> message;

        Kept(ConsumerRecord<String, byte[]> message) {
            this.message = message;
        }

        ConsumerRecord<String, byte[]> message() {
            return message;
        }
    }
}
