package io.selfenroll.notification.delivery;

import java.time.Instant;
import java.util.UUID;

/**
 * A delivery in a list.
 *
 * @param siteId null for mails about the console's own accounts
 * @param requestId null when it is not about an enrollment
 * @param attempts tries so far
 * @param nextAttemptAt null when it has ended
 * @param lastProblem code of the last failed try, like {@code smtp-451}, {@code timeout}, {@code connection}
 */
public record DeliveryItem(
        UUID id,
        UUID siteId,
        UUID requestId,
        String kind,
        String recipient,
        DeliveryState state,
        int attempts,
        Instant nextAttemptAt,
        String lastProblem,
        Instant createdAt,
        Instant sentAt) {

    static DeliveryItem of(Delivery d) {
        return new DeliveryItem(
                d.id(),
                d.siteId(),
                d.requestId(),
                d.kind(),
                d.recipient(),
                d.state(),
                d.attempts(),
                d.nextAttemptAt(),
                d.lastProblem(),
                d.createdAt(),
                d.sentAt());
    }
}
