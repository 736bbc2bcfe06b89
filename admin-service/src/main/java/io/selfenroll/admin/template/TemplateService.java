package io.selfenroll.admin.template;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import io.selfenroll.admin.database.RetryOnConflict;
import io.selfenroll.admin.site.Site;
import io.selfenroll.admin.site.SiteRepository;
import io.selfenroll.audittrail.Action;
import io.selfenroll.audittrail.AuditTrail;
import io.selfenroll.httpapi.NotFound;
import io.selfenroll.httpapi.SiteScope;
import io.selfenroll.messagetemplate.DefaultTemplates;
import io.selfenroll.messagetemplate.MessageTemplate;
import io.selfenroll.messagetemplate.TemplateRefused;
import io.selfenroll.outbox.Outbox;

/** Writes a template's text and its event together, within the sites of the signed-in admin. */
@ApplicationScoped
@RetryOnConflict
class TemplateService {

    private static final List<String> KINDS = List.of(DefaultTemplates.ENROLLMENT_CREDENTIALS);

    private final SiteRepository sites;
    private final TemplateRepository templates;
    private final Outbox outbox;
    private final SiteScope scope;
    private final AuditTrail audit;

    TemplateService(
            SiteRepository sites, TemplateRepository templates, Outbox outbox, SiteScope scope, AuditTrail audit) {
        this.sites = sites;
        this.templates = templates;
        this.outbox = outbox;
        this.scope = scope;
        this.audit = audit;
    }

    /** One line per kind and language of the site, and per own text in a language that the site dropped. */
    @Transactional
    List<TemplateSummary> list(UUID siteId) {
        Site site = sites.inScope(siteId);
        Map<String, TemplateSummary> byKey = new TreeMap<>();
        for (String kind : KINDS) {
            for (String language : site.languages()) {
                TemplateKey key = new TemplateKey(siteId, kind, language);
                byKey.put(
                        key.toString(),
                        templates.find(key).map(TemplateSummary::of).orElseGet(() -> TemplateSummary.never(key)));
            }
        }
        templates.own(siteId).forEach(own -> byKey.put(own.key().toString(), TemplateSummary.of(own)));
        return List.copyOf(byKey.values());
    }

    @Transactional
    TemplateResponse get(TemplateKey key) {
        requireOffered(key);
        SiteTemplate template = templates.find(key).orElse(null);
        if (template != null && template.own()) {
            return TemplateResponse.own(key, templates.current(template));
        }
        return TemplateResponse.byDefault(key, defaultOf(key), template == null ? 0 : template.version());
    }

    /** @throws TemplateNotAccepted naming line and reason of each fault */
    @Transactional
    TemplateResponse save(TemplateKey key, TemplateText text) {
        requireOffered(key);
        MessageTemplate checked = checked(text);
        Instant now = now();
        SiteTemplate template = lockOrAdd(key, now);
        TemplateVersion version = new TemplateVersion(
                TemplateVersionKey.of(key, template.save(now)),
                checked.subject(),
                checked.body(),
                now,
                scope.adminEmail());
        templates.add(version);
        outbox.publish(
                MessageTemplateChanged.TOPIC,
                key.toString(),
                MessageTemplateChanged.TYPE,
                MessageTemplateChanged.of(key, version));
        // The texts themselves are in the versions.
        audit.record(action("template.saved", key)
                .with(Map.of("version", template.version(), "subject", version.subject())));
        return TemplateResponse.own(key, version);
    }

    /** Nothing happens when the site has no text of its own. */
    @Transactional
    void backToDefault(TemplateKey key) {
        requireOffered(key);
        templates.lock(key).filter(SiteTemplate::own).ifPresent(template -> {
            template.backToDefault(now());
            outbox.publish(MessageTemplateChanged.TOPIC, key.toString(), MessageTemplateChanged.TYPE, null);
            audit.record(action("template.reset", key));
        });
    }

    @Transactional
    List<TemplateVersion> versions(TemplateKey key) {
        requireOffered(key);
        return templates.versions(key);
    }

    private static Action action(String name, TemplateKey key) {
        return Action.of(name, key.siteId(), "template", key, key.kind() + " " + key.language());
    }

    /** The site's lock lets one request at a time make the first row of a template. */
    private SiteTemplate lockOrAdd(TemplateKey key, Instant now) {
        return templates.lock(key).orElseGet(() -> {
            sites.findById(key.siteId(), LockModeType.PESSIMISTIC_WRITE);
            return templates.lock(key).orElseGet(() -> {
                SiteTemplate added = new SiteTemplate(key, now);
                templates.add(added);
                return added;
            });
        });
    }

    private void requireOffered(TemplateKey key) {
        Site site = sites.inScope(key.siteId());
        if (!KINDS.contains(key.kind())) {
            throw new NotFound("There is no such kind of message.");
        }
        if (!site.languages().contains(key.language())
                && templates.find(key).filter(SiteTemplate::own).isEmpty()) {
            throw new NotFound("The site does not have this language.");
        }
    }

    private static MessageTemplate checked(TemplateText text) {
        try {
            return new MessageTemplate(text.subject(), text.body());
        } catch (TemplateRefused refused) {
            throw new TemplateNotAccepted(refused.findings());
        }
    }

    private static MessageTemplate defaultOf(TemplateKey key) {
        return DefaultTemplates.find(key.kind(), key.language()).orElseThrow();
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
