package io.selfenroll.admin.webhook;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.selfenroll.admin.database.RetryOnConflict;
import io.selfenroll.admin.site.SiteRepository;
import io.selfenroll.audittrail.Action;
import io.selfenroll.audittrail.AuditTrail;
import io.selfenroll.httpapi.EntityVersion;
import io.selfenroll.httpapi.InvalidField;
import io.selfenroll.httpapi.NotFound;

/** What administrators do with the webhooks of their sites. */
@ApplicationScoped
@RetryOnConflict
class WebhookService {

    private final SiteRepository sites;
    private final WebhookRepository webhooks;
    private final WebhookTarget target;
    private final WebhookSecrets secrets;
    private final AuditTrail audit;

    WebhookService(
            SiteRepository sites,
            WebhookRepository webhooks,
            WebhookTarget target,
            WebhookSecrets secrets,
            AuditTrail audit) {
        this.sites = sites;
        this.webhooks = webhooks;
        this.target = target;
        this.secrets = secrets;
        this.audit = audit;
    }

    @Transactional
    List<WebhookResponse> list(UUID siteId) {
        sites.inScope(siteId);
        return webhooks.ofSite(siteId).stream().map(this::response).toList();
    }

    @Transactional
    WebhookResponse get(UUID siteId, UUID id) {
        return response(inScope(siteId, id));
    }

    @Transactional
    NewWebhookResponse create(UUID siteId, WebhookSettings settings) {
        sites.inScope(siteId);
        check(settings);
        if (webhooks.ofSite(siteId).size() >= WebhookLimit.MOST) {
            throw new WebhookLimit();
        }
        Webhook webhook = new Webhook(siteId, settings, now());
        String secret = secrets.create();
        webhook.secret(secrets.encrypt(secret, webhook.id()), now());
        webhooks.add(webhook);
        audit.record(action("webhook.created", webhook).with(facts(webhook)));
        return new NewWebhookResponse(response(webhook), secret);
    }

    @Transactional
    WebhookResponse change(UUID siteId, UUID id, WebhookChange change, String ifMatch) {
        check(change.settings());
        Webhook webhook = lockInScope(siteId, id);
        EntityVersion.require(ifMatch, webhook.version(), response(webhook));
        Map<String, Object> before = facts(webhook);
        webhook.change(change.settings(), change.status(), now());
        audit.record(action("webhook.changed", webhook).changing(before, facts(webhook)));
        return response(webhook);
    }

    @Transactional
    void delete(UUID siteId, UUID id, String ifMatch) {
        Webhook webhook = lockInScope(siteId, id);
        EntityVersion.require(ifMatch, webhook.version(), response(webhook));
        audit.record(action("webhook.deleted", webhook).changing(facts(webhook), Map.of()));
        webhooks.delete(webhook);
    }

    /** @return the new secret; the one before signs as well for {@link Webhook#SECRET_OVERLAP} */
    @Transactional
    NewWebhookResponse renewSecret(UUID siteId, UUID id) {
        Webhook webhook = lockInScope(siteId, id);
        String secret = secrets.create();
        webhook.secret(secrets.encrypt(secret, webhook.id()), now());
        audit.record(action("webhook.secret-renewed", webhook));
        return new NewWebhookResponse(response(webhook), secret);
    }

    private void check(WebhookSettings settings) {
        target.check(settings.url());
        settings.types().stream()
                .filter(type -> !WebhookTypes.ALL.contains(type))
                .findFirst()
                .ifPresent(type -> {
                    throw new InvalidField("types", "has an entry that is no type of event");
                });
    }

    Webhook inScope(UUID siteId, UUID id) {
        sites.inScope(siteId);
        return webhooks.find(siteId, id).orElseThrow(WebhookService::none);
    }

    private Webhook lockInScope(UUID siteId, UUID id) {
        sites.inScope(siteId);
        return webhooks.lock(siteId, id).orElseThrow(WebhookService::none);
    }

    private WebhookResponse response(Webhook webhook) {
        return WebhookResponse.of(webhook, webhooks.health(webhook));
    }

    static Action action(String name, Webhook webhook) {
        return Action.of(name, webhook.siteId(), "webhook", webhook.id(), webhook.name());
    }

    private static Map<String, Object> facts(Webhook webhook) {
        return Map.of(
                "name", webhook.name(),
                "url", webhook.url().toString(),
                "types", String.join(" ", webhook.types()),
                "status", webhook.status().name());
    }

    private static NotFound none() {
        return new NotFound("The site has no such webhook.");
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
