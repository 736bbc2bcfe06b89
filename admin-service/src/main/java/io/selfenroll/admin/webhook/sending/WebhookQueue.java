package io.selfenroll.admin.webhook.sending;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.selfenroll.admin.alarm.Alarm;
import io.selfenroll.admin.alarm.Alarms;
import io.selfenroll.admin.enrollment.ObservedFacts;
import io.selfenroll.admin.webhook.Webhook;
import io.selfenroll.admin.webhook.WebhookConfig;
import io.selfenroll.admin.webhook.WebhookHealth;
import io.selfenroll.admin.webhook.WebhookRepository;
import io.selfenroll.audittrail.Action;
import io.selfenroll.audittrail.Actor;
import io.selfenroll.audittrail.AuditTrail;
import io.selfenroll.outbox.Event;

/**
 * What waits to be sent, each method a transaction of its own but the first two. A try is held by its number with a
 * lease; its outcome counts only from the holder.
 */
@ApplicationScoped
class WebhookQueue {

    private static final Duration SPARE = Duration.ofSeconds(20);

    private final WebhookRepository webhooks;
    private final WebhookDeliveryRepository deliveries;
    private final ObservedFacts facts;
    private final CloudEvents cloudEvents;
    private final AuditTrail audit;
    private final Alarms alarms;
    private final WebhookConfig config;

    WebhookQueue(
            WebhookRepository webhooks,
            WebhookDeliveryRepository deliveries,
            ObservedFacts facts,
            CloudEvents cloudEvents,
            AuditTrail audit,
            Alarms alarms,
            WebhookConfig config) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.facts = facts;
        this.cloudEvents = cloudEvents;
        this.audit = audit;
        this.alarms = alarms;
        this.config = config;
    }

    private record Observed(Event event, ObservedFacts.Facts facts) {}

    /** Whether any site listens; in the transaction of the inbox. */
    boolean anyWebhook() {
        return webhooks.anyActive();
    }

    /** In the transaction of the inbox. */
    void add(List<Event> events) {
        List<Observed> observed = events.stream()
                .map(event -> new Observed(event, facts.of(event)))
                .toList();
        Set<UUID> sites = observed.stream()
                .map(each -> each.facts().siteId())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Map<UUID, List<Webhook>> bySite =
                webhooks.active(sites).stream().collect(Collectors.groupingBy(Webhook::siteId));
        for (Observed each : observed) {
            Event event = each.event();
            bySite.getOrDefault(each.facts().siteId(), List.of()).stream()
                    .filter(webhook -> webhook.wants(event.type()))
                    .forEach(webhook -> deliveries.add(
                            webhook.id(),
                            event.id(),
                            event.type(),
                            cloudEvents.body(
                                    event.id(),
                                    event.type(),
                                    event.time(),
                                    each.facts().data()),
                            now()));
        }
    }

    /** Takes up to {@code max} due deliveries, few of each webhook, so that a slow one does not hold up the others. */
    @Transactional
    List<Claimed> claim(int max, Set<UUID> busy) {
        Instant now = now();
        List<Claimed> claimed = new ArrayList<>();
        for (WebhookDelivery delivery : deliveries.lock(deliveries.due(now, max, busy), now)) {
            Webhook webhook = webhooks.find(delivery.webhookId()).orElse(null);
            if (webhook == null || !webhook.active()) {
                continue;
            }
            delivery.claim(now, config.timeout().plus(SPARE));
            claimed.add(new Claimed(
                    delivery.id(),
                    webhook.id(),
                    webhook.url(),
                    webhook.secrets(now),
                    delivery.eventId(),
                    delivery.body(),
                    delivery.attempts()));
        }
        return claimed;
    }

    @Transactional
    void record(Claimed claimed, Outcome outcome) {
        WebhookDelivery delivery = deliveries.lock(claimed.deliveryId()).orElse(null);
        if (delivery == null || !delivery.heldBy(claimed)) {
            return;
        }
        Instant now = now();
        WebhookHealth health = webhooks.lockHealth(claimed.webhookId());
        if (outcome.delivered()) {
            delivery.delivered(outcome.status(), now);
            health.delivered(outcome.status(), now);
            return;
        }
        health.failed(outcome.status());
        List<Duration> waits = config.retryAfter();
        if (outcome.unsubscribed() || claimed.attempts() > waits.size()) {
            delivery.fail(outcome);
            pause(claimed.webhookId(), outcome);
        } else {
            delivery.defer(outcome, now.plus(waits.get(claimed.attempts() - 1)));
        }
    }

    /** Nobody there for days, or told to stop: going on would only fill the table. */
    private void pause(UUID webhookId, Outcome outcome) {
        webhooks.lock(webhookId).filter(Webhook::active).ifPresent(webhook -> {
            webhook.pause(now());
            audit.record(
                    Actor.system("webhooks"),
                    Action.of("webhook.paused", webhook.siteId(), "webhook", webhook.id(), webhook.name())
                            .with(Map.of("reason", outcome.problem())));
            alarms.raise(Alarm.WEBHOOK_PAUSED, webhook.siteId(), now(), webhook.name(), outcome.problem());
        });
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
