package io.selfenroll.admin.template;

import java.util.Optional;
import java.util.stream.Stream;
import jakarta.enterprise.context.ApplicationScoped;

import io.selfenroll.admin.site.SiteRepository;
import io.selfenroll.messagetemplate.DefaultTemplates;
import io.selfenroll.messagetemplate.MessageKind;

/**
 * What is sent to users of a language: the site's own text in it, else the one that comes with the product; when there
 * is neither, the same in the site's default language; English at last. notification-service chooses alike.
 */
@ApplicationScoped
class TextInUse {

    private final SiteRepository sites;
    private final TemplateRepository templates;

    TextInUse(SiteRepository sites, TemplateRepository templates) {
        this.sites = sites;
        this.templates = templates;
    }

    /** @param template of the key, null when the site never had one */
    TemplateResponse of(TemplateKey key, SiteTemplate template) {
        int version = template == null ? 0 : template.version();
        TemplateKey byDefault = new TemplateKey(
                key.siteId(), key.kind(), sites.inScope(key.siteId()).defaultLanguage());
        return Stream.of(own(key, template), builtIn(key, key.language(), version))
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> templates
                        .find(byDefault)
                        .filter(SiteTemplate::own)
                        .map(other -> TemplateResponse.fallback(
                                key, templates.current(other), byDefault.language(), version)))
                .or(() -> builtIn(key, byDefault.language(), version))
                .orElseGet(() -> TemplateResponse.builtIn(
                        key, DefaultTemplates.english(kind(key)), DefaultTemplates.ENGLISH, version));
    }

    private Optional<TemplateResponse> own(TemplateKey key, SiteTemplate template) {
        return Optional.ofNullable(template)
                .filter(SiteTemplate::own)
                .map(own -> TemplateResponse.own(key, templates.current(own)));
    }

    private static Optional<TemplateResponse> builtIn(TemplateKey key, String language, int version) {
        return DefaultTemplates.find(kind(key), language)
                .map(text -> TemplateResponse.builtIn(key, text, language, version));
    }

    private static MessageKind kind(TemplateKey key) {
        return MessageKind.of(key.kind()).orElseThrow();
    }
}
