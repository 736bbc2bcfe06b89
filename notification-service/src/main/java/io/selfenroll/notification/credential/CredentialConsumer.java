package io.selfenroll.notification.credential;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import io.selfenroll.notification.delivery.CancelReason;
import io.selfenroll.notification.delivery.DeliveryQueue;
import io.selfenroll.notification.delivery.NewDelivery;
import io.selfenroll.outbox.Event;
import io.selfenroll.outbox.Inbox;
import io.smallrye.common.annotation.Blocking;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Queues a mail for each issued credential and takes it back when the credential ends first. */
@ApplicationScoped
class CredentialConsumer {

    static final String TOPIC = "credential";
    static final String CONSUMER = "notification-service.delivery-queue";

    private static final Set<String> TYPES = types();

    private final Inbox inbox;
    private final DeliveryQueue queue;

    CredentialConsumer(Inbox inbox, DeliveryQueue queue) {
        this.inbox = inbox;
        this.queue = queue;
    }

    @Incoming(TOPIC)
    @Blocking
    void read(ConsumerRecords<String, byte[]> batch) {
        inbox.handle(CONSUMER, batch, TYPES, this::handle);
    }

    /** A credential is issued once and before it ends, so a batch can be taken in three steps. */
    private void handle(List<Event> events) {
        List<NewDelivery> issued = new ArrayList<>();
        Map<UUID, CancelReason> cancelled = new LinkedHashMap<>();
        Set<UUID> expired = new HashSet<>();
        for (Event event : events) {
            if (event.type().equals(CredentialIssued.TYPE)) {
                CredentialIssued credential = event.as(CredentialIssued.class);
                if (!credential.shown()) {
                    issued.add(credential.delivery());
                }
            } else if (event.type().equals(CredentialEnded.EXPIRED)) {
                expired.add(event.as(CredentialEnded.class).credentialId());
            } else {
                cancelled.putIfAbsent(
                        event.as(CredentialEnded.class).credentialId(), CredentialEnded.CANCELS.get(event.type()));
            }
        }
        if (!issued.isEmpty()) {
            queue.queue(issued);
        }
        if (!cancelled.isEmpty()) {
            queue.cancel(cancelled);
        }
        if (!expired.isEmpty()) {
            queue.expire(expired);
        }
    }

    private static Set<String> types() {
        Set<String> types = new HashSet<>(CredentialEnded.CANCELS.keySet());
        types.add(CredentialEnded.EXPIRED);
        types.add(CredentialIssued.TYPE);
        return Set.copyOf(types);
    }
}
