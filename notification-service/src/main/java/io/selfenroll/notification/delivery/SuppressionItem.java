package io.selfenroll.notification.delivery;

import java.time.Instant;
import java.util.UUID;

/**
 * An address in a list.
 *
 * @param reason like {@code bounced-5.1.1}, with a status of RFC 3463
 * @param deliveryId of the mail that came back
 */
public record SuppressionItem(UUID id, UUID siteId, String recipient, String reason, UUID deliveryId, Instant since) {

    static SuppressionItem of(Suppression s) {
        return new SuppressionItem(s.id(), s.siteId(), s.recipient(), s.reason(), s.deliveryId(), s.since());
    }
}
