package io.selfenroll.admin.webhook.sending;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.quarkus.scheduler.Scheduled;
import io.selfenroll.admin.database.RetryOnConflict;
import io.selfenroll.admin.site.SiteRepository;
import io.selfenroll.admin.webhook.Webhook;
import io.selfenroll.admin.webhook.WebhookConfig;
import io.selfenroll.admin.webhook.WebhookRepository;
import io.selfenroll.admin.webhook.WebhookTypes;
import io.selfenroll.audittrail.Action;
import io.selfenroll.audittrail.AuditTrail;
import io.selfenroll.httpapi.NotFound;
import io.selfenroll.outbox.Ids;

/** What administrators see of the deliveries of their sites' webhooks, and what they start by hand. */
@ApplicationScoped
@RetryOnConflict
class WebhookLog {

    private static final int DELETED_AT_ONCE = 1000;

    private final SiteRepository sites;
    private final WebhookRepository webhooks;
    private final WebhookDeliveryRepository deliveries;
    private final CloudEvents cloudEvents;
    private final AuditTrail audit;
    private final WebhookConfig config;

    WebhookLog(
            SiteRepository sites,
            WebhookRepository webhooks,
            WebhookDeliveryRepository deliveries,
            CloudEvents cloudEvents,
            AuditTrail audit,
            WebhookConfig config) {
        this.sites = sites;
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.cloudEvents = cloudEvents;
        this.audit = audit;
        this.config = config;
    }

    @Transactional
    List<WebhookDelivery> page(UUID siteId, UUID webhookId, DeliveryState state, Position after, int limit) {
        inScope(siteId, webhookId);
        return deliveries.page(webhookId, state, after, limit);
    }

    @Transactional
    WebhookDelivery get(UUID siteId, UUID webhookId, UUID deliveryId) {
        inScope(siteId, webhookId);
        return deliveries.find(webhookId, deliveryId).orElseThrow(WebhookLog::none);
    }

    /** Queues an event that tells nothing. */
    @Transactional
    void test(UUID siteId, UUID webhookId) {
        Webhook webhook = inScope(siteId, webhookId);
        String eventId = Ids.next().toString();
        Instant now = now();
        deliveries.add(
                webhookId,
                eventId,
                WebhookTypes.TEST,
                cloudEvents.body(eventId, WebhookTypes.TEST, now, Map.of("siteId", siteId, "webhookId", webhookId)),
                now);
        audit.record(action("webhook.tested", webhook));
    }

    @Transactional
    WebhookDelivery again(UUID siteId, UUID webhookId, UUID deliveryId) {
        Webhook webhook = inScope(siteId, webhookId);
        WebhookDelivery delivery = deliveries
                .lock(deliveryId)
                .filter(found -> found.webhookId().equals(webhookId))
                .orElseThrow(WebhookLog::none);
        delivery.again(now());
        audit.record(action("webhook.redelivered", webhook).with(Map.of("eventId", delivery.eventId())));
        return delivery;
    }

    @Scheduled(every = "1h", delayed = "5m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void forgetOld() {
        Instant before = now().minus(config.keep());
        while (deliveries.deleteBefore(before, DELETED_AT_ONCE) == DELETED_AT_ONCE) {
            // The next thousand.
        }
    }

    private Webhook inScope(UUID siteId, UUID webhookId) {
        sites.inScope(siteId);
        return webhooks.find(webhookId)
                .filter(webhook -> webhook.siteId().equals(siteId))
                .orElseThrow(() -> new NotFound("The site has no such webhook."));
    }

    private static Action action(String name, Webhook webhook) {
        return Action.of(name, webhook.siteId(), "webhook", webhook.id(), webhook.name());
    }

    private static NotFound none() {
        return new NotFound("The webhook has no such delivery, or it is too old.");
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
