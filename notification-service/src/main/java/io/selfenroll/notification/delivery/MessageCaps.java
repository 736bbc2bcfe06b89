package io.selfenroll.notification.delivery;

import java.time.Duration;
import java.time.Instant;
import jakarta.enterprise.context.ApplicationScoped;

import io.selfenroll.messagetemplate.MessageKind;

/** How many messages of a kind one address gets, whatever others do: nobody can be flooded through us. */
@ApplicationScoped
public class MessageCaps {

    private static final int AN_HOUR = 1;
    private static final int A_DAY = 3;

    private final DeliveryRepository deliveries;

    MessageCaps(DeliveryRepository deliveries) {
        this.deliveries = deliveries;
    }

    /** Counts what was queued, in the caller's transaction; events of one address come one after the other. */
    public boolean reached(MessageKind kind, String recipient, Instant now) {
        return deliveries.countSince(kind, recipient, now.minus(Duration.ofHours(1))) >= AN_HOUR
                || deliveries.countSince(kind, recipient, now.minus(Duration.ofDays(1))) >= A_DAY;
    }
}
