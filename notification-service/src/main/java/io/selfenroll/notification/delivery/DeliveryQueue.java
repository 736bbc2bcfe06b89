package io.selfenroll.notification.delivery;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import io.selfenroll.messagetemplate.MessageKind;
import io.selfenroll.outbox.Ids;
import io.selfenroll.outbox.Outbox;

/** What events do to the queue. Every method needs a transaction of its caller. */
@ApplicationScoped
public class DeliveryQueue {

    private final DeliveryRepository deliveries;
    private final Outbox outbox;
    private final MessageIds messageIds;
    private final Event<DeliveriesQueued> queued;

    DeliveryQueue(DeliveryRepository deliveries, Outbox outbox, MessageIds messageIds, Event<DeliveriesQueued> queued) {
        this.deliveries = deliveries;
        this.outbox = outbox;
        this.messageIds = messageIds;
        this.queued = queued;
    }

    /** Adds what is not there yet: what happens gets one delivery of a kind, however often it is announced. */
    public void queue(Collection<NewDelivery> messages) {
        Set<Once> known = deliveries
                .lockByCause(messages.stream().map(NewDelivery::causeId).toList())
                .stream()
                .map(d -> new Once(d.causeId(), d.messageKind()))
                .collect(Collectors.toSet());
        Instant now = now();
        for (NewDelivery message : messages) {
            if (known.add(new Once(message.causeId(), message.kind()))) {
                UUID id = Ids.next();
                Delivery delivery = new Delivery(id, message, messageIds.of(id), now);
                deliveries.persist(delivery);
                publish(delivery, DeliveryEvent.Queued.of(delivery));
            }
        }
        queued.fire(new DeliveriesQueued());
    }

    /** Ends what waits for these credentials; what was sent already stays as it is. */
    public void cancel(Map<UUID, CancelReason> credentials) {
        Instant now = now();
        for (Delivery delivery : waiting(credentials.keySet())) {
            delivery.cancel();
            publish(delivery, DeliveryEvent.Cancelled.of(delivery, credentials.get(delivery.credentialId()), now));
        }
    }

    public void expire(Collection<UUID> credentialIds) {
        Instant now = now();
        for (Delivery delivery : waiting(credentialIds)) {
            delivery.expire();
            publish(delivery, DeliveryEvent.Expired.of(delivery, now));
        }
    }

    private List<Delivery> waiting(Collection<UUID> credentialIds) {
        return deliveries.lockByCredential(credentialIds).stream()
                .filter(delivery -> delivery.state() == DeliveryState.QUEUED)
                .toList();
    }

    private void publish(Delivery delivery, DeliveryEvent event) {
        DeliveryEvent.publish(outbox, delivery, event);
    }

    /** As exact as the database keeps it. */
    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }

    private record Once(UUID causeId, MessageKind kind) {}
}
