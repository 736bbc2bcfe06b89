package io.selfenroll.admin.deadletter;

import java.util.Set;
import jakarta.enterprise.context.ApplicationScoped;

import io.selfenroll.outbox.Inbox;
import io.smallrye.common.annotation.Blocking;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
class DeadLetterConsumer {

    static final String CHANNEL = "dead-letter";
    private static final String CONSUMER = "admin-service.dead-letters";
    private static final Set<String> TYPES = Set.of("dead-letter.recorded.v1");

    private final Inbox inbox;
    private final DeadLetters deadLetters;

    DeadLetterConsumer(Inbox inbox, DeadLetters deadLetters) {
        this.inbox = inbox;
        this.deadLetters = deadLetters;
    }

    @Incoming(CHANNEL)
    @Blocking
    void consume(ConsumerRecords<String, byte[]> batch) {
        inbox.handle(CONSUMER, batch, TYPES, deadLetters::record);
    }
}
