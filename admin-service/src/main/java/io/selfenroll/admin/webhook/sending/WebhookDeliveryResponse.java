package io.selfenroll.admin.webhook.sending;

import java.time.Instant;
import java.util.UUID;

/**
 * @param eventId of CloudEvents, the same with every try
 * @param nextAttemptAt null when none follows
 * @param lastStatus HTTP status of the last answer; null when there was none
 * @param lastProblem such as {@code http-500}, {@code timeout}, {@code unknown-host}; null when there was none
 */
record WebhookDeliveryResponse(
        UUID id,
        String eventId,
        String type,
        DeliveryState state,
        int attempts,
        Instant nextAttemptAt,
        Integer lastStatus,
        String lastProblem,
        Instant createdAt,
        Instant deliveredAt) {

    static WebhookDeliveryResponse of(WebhookDelivery delivery) {
        return new WebhookDeliveryResponse(
                delivery.id(),
                delivery.eventId(),
                delivery.type(),
                delivery.state(),
                delivery.attempts(),
                delivery.nextAttemptAt(),
                delivery.lastStatus(),
                delivery.lastProblem(),
                delivery.createdAt(),
                delivery.deliveredAt());
    }
}
