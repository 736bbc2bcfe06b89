package io.selfenroll.admin.template;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.selfenroll.admin.database.RetryOnConflict;
import io.selfenroll.admin.site.Site;
import io.selfenroll.admin.site.SiteRepository;
import io.selfenroll.httpapi.NotFound;
import io.selfenroll.messagetemplate.MessageKind;
import io.selfenroll.messagetemplate.MessageTemplate;
import io.selfenroll.messagetemplate.TemplateRefused;

/** The messages of a site, within the sites of the signed-in admin. */
@ApplicationScoped
@RetryOnConflict
class TemplateService {

    private final SiteRepository sites;
    private final TemplateRepository templates;
    private final TextInUse textInUse;
    private final TemplateWriter writer;

    TemplateService(SiteRepository sites, TemplateRepository templates, TextInUse textInUse, TemplateWriter writer) {
        this.sites = sites;
        this.templates = templates;
        this.textInUse = textInUse;
        this.writer = writer;
    }

    /** One line per kind and language of the site, and per own text in a language that the site dropped. */
    @Transactional
    List<TemplateSummary> list(UUID siteId) {
        Site site = sites.inScope(siteId);
        Map<String, TemplateSummary> byKey = new TreeMap<>();
        for (MessageKind kind : MessageKind.ofSites()) {
            for (String language : site.languages()) {
                TemplateKey key = new TemplateKey(siteId, kind.code(), language);
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
        return textInUse.of(key, templates.find(key).orElse(null));
    }

    /** @throws TemplateNotAccepted naming line and reason of each fault */
    @Transactional
    TemplateResponse save(TemplateKey key, String ifMatch, TemplateText text) {
        MessageTemplate checked = checked(requireOffered(key), text.subject(), text.body());
        return writer.write(key, ifMatch, checked, "template.saved", Map.of(), now());
    }

    /** Nothing happens when the site has no text of its own. */
    @Transactional
    void backToDefault(TemplateKey key, String ifMatch) {
        requireOffered(key);
        writer.backToDefault(key, ifMatch, now());
    }

    @Transactional
    List<TemplateVersion> versions(TemplateKey key) {
        requireOffered(key);
        return templates.versions(key);
    }

    @Transactional
    TemplateVersion version(TemplateKey key, int version) {
        requireOffered(key);
        return find(key, version);
    }

    /**
     * Saves an earlier text as a new version, so that nothing is lost by it.
     *
     * @throws TemplateNotAccepted when the rules have become stricter since
     */
    @Transactional
    TemplateResponse restore(TemplateKey key, String ifMatch, int version) {
        MessageKind kind = requireOffered(key);
        TemplateVersion text = find(key, version);
        MessageTemplate checked = checked(kind, text.subject(), text.body());
        return writer.write(key, ifMatch, checked, "template.restored", Map.of("restoredVersion", version), now());
    }

    private TemplateVersion find(TemplateKey key, int version) {
        return templates
                .version(key, version)
                .orElseThrow(() -> new NotFound("There is no such version of this message."));
    }

    private MessageKind requireOffered(TemplateKey key) {
        Site site = sites.inScope(key.siteId());
        MessageKind kind = MessageKind.of(key.kind())
                .filter(MessageKind::ofSite)
                .orElseThrow(() -> new NotFound("There is no such kind of message."));
        if (!site.languages().contains(key.language())
                && templates.find(key).filter(SiteTemplate::own).isEmpty()) {
            throw new NotFound("The site does not have this language.");
        }
        return kind;
    }

    private static MessageTemplate checked(MessageKind kind, String subject, String body) {
        try {
            return new MessageTemplate(kind, subject, body);
        } catch (TemplateRefused refused) {
            throw new TemplateNotAccepted(refused.findings());
        }
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
