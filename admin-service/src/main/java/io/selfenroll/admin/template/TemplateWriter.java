package io.selfenroll.admin.template;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.selfenroll.admin.site.SiteRepository;
import io.selfenroll.audittrail.Action;
import io.selfenroll.audittrail.AuditTrail;
import io.selfenroll.httpapi.EntityVersion;
import io.selfenroll.httpapi.SiteScope;
import io.selfenroll.messagetemplate.MessageTemplate;
import io.selfenroll.outbox.Outbox;

/** Makes a checked text the site's own: a version, the event and the record together, in the caller's transaction. */
@ApplicationScoped
class TemplateWriter {

    private final SiteRepository sites;
    private final TemplateRepository templates;
    private final TextInUse textInUse;
    private final Outbox outbox;
    private final SiteScope scope;
    private final AuditTrail audit;

    TemplateWriter(
            SiteRepository sites,
            TemplateRepository templates,
            TextInUse textInUse,
            Outbox outbox,
            SiteScope scope,
            AuditTrail audit) {
        this.sites = sites;
        this.templates = templates;
        this.textInUse = textInUse;
        this.outbox = outbox;
        this.scope = scope;
        this.audit = audit;
    }

    /**
     * @param ifMatch as the caller sent it, null when he did not
     * @param facts for the audit; the texts themselves are in the versions
     */
    TemplateResponse write(
            TemplateKey key, String ifMatch, MessageTemplate text, String action, Map<String, ?> facts, Instant now) {
        SiteTemplate template = lockOrAdd(key, now);
        EntityVersion.require(ifMatch, template.version(), textInUse.of(key, template));
        TemplateVersion version = new TemplateVersion(
                TemplateVersionKey.of(key, template.save(now)), text.subject(), text.body(), now, scope.adminEmail());
        templates.add(version);
        outbox.publish(
                MessageTemplateChanged.TOPIC,
                key.toString(),
                MessageTemplateChanged.TYPE,
                MessageTemplateChanged.of(key, version));
        Map<String, Object> told = new HashMap<>(facts);
        told.put("version", template.version());
        told.put("subject", version.subject());
        audit.record(action(action, key).with(told));
        return TemplateResponse.own(key, version);
    }

    void backToDefault(TemplateKey key, String ifMatch, Instant now) {
        SiteTemplate template = templates.lock(key).orElse(null);
        EntityVersion.require(ifMatch, template == null ? 0 : template.version(), textInUse.of(key, template));
        if (template != null && template.own()) {
            template.backToDefault(now);
            outbox.publish(MessageTemplateChanged.TOPIC, key.toString(), MessageTemplateChanged.TYPE, null);
            audit.record(action("template.reset", key));
        }
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

    private static Action action(String name, TemplateKey key) {
        return Action.of(name, key.siteId(), "template", key, key.kind() + " " + key.language());
    }
}
