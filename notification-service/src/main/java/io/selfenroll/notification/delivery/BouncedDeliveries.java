package io.selfenroll.notification.delivery;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import io.selfenroll.outbox.Ids;
import io.selfenroll.outbox.Outbox;

/** Records what came back. Every method needs a transaction of its caller. */
@ApplicationScoped
public class BouncedDeliveries {

    private final DeliveryRepository deliveries;
    private final SuppressionRepository suppressions;
    private final Outbox outbox;

    BouncedDeliveries(DeliveryRepository deliveries, SuppressionRepository suppressions, Outbox outbox) {
        this.deliveries = deliveries;
        this.suppressions = suppressions;
        this.outbox = outbox;
    }

    /**
     * Who does not know the Message-ID of a mail, and only its reader does, cannot say that it came back. A repeated
     * report counts once.
     *
     * @param reason like {@code bounced-5.1.1}
     * @param hard whether the address gets no more mails of the site
     * @return whether it was a mail of ours
     */
    public boolean bounced(String messageId, String reason, boolean hard) {
        Optional<Delivery> found = id(messageId)
                .flatMap(deliveries::lock)
                .filter(delivery -> delivery.messageId().equals(messageId));
        found.filter(delivery -> delivery.state() == DeliveryState.SENT).ifPresent(delivery -> {
            Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
            delivery.bounced(reason);
            DeliveryEvent.publish(outbox, delivery, DeliveryEvent.Bounced.of(delivery, hard, now));
            boolean ofSite = delivery.siteId() != null;
            if (hard && ofSite && !suppressions.contains(delivery.siteId(), delivery.recipient())) {
                suppressions.persistAndFlush(new Suppression(Ids.next(), delivery, now));
            }
        });
        return found.isPresent();
    }

    private static Optional<UUID> id(String messageId) {
        int at = messageId.indexOf('@');
        if (!messageId.startsWith("<") || at < 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(messageId.substring(1, at)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
