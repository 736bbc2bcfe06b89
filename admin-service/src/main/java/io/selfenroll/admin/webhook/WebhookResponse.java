package io.selfenroll.admin.webhook;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * @param types empty for all
 * @param lastDeliveryAt when one last got through; null when none ever did
 * @param lastStatus HTTP status of the last answer; null when there was none
 */
record WebhookResponse(
        UUID id,
        UUID siteId,
        String name,
        String url,
        Set<String> types,
        WebhookStatus status,
        Instant createdAt,
        Instant lastDeliveryAt,
        Integer lastStatus,
        int failuresInARow,
        long version) {

    static WebhookResponse of(Webhook webhook, WebhookHealth health) {
        return new WebhookResponse(
                webhook.id(),
                webhook.siteId(),
                webhook.name(),
                webhook.url().toString(),
                webhook.types(),
                webhook.status(),
                webhook.createdAt(),
                health.lastDeliveryAt(),
                health.lastStatus(),
                health.failuresInARow(),
                webhook.version());
    }
}
