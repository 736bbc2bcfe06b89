package io.selfenroll.notification.template;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.selfenroll.messagetemplate.DefaultTemplates;
import io.selfenroll.messagetemplate.MessageKind;
import io.selfenroll.messagetemplate.MessageTemplate;
import io.selfenroll.messagetemplate.TemplateRefused;
import io.selfenroll.notification.site.Site;
import io.selfenroll.notification.site.SiteRepository;
import org.jboss.logging.Logger;

/**
 * The words of a message: for the reader's language the site's own, else the product's; when there are neither, the same
 * in the site's default language; English at last. A site that wrote such a message in its own words is quoted in them
 * rather than in the product's words of a language that it does not offer: what they would leave out, it could not have
 * looked at. admin-service shows administrators the same choice.
 */
@ApplicationScoped
public class TemplateChoice {

    private static final Logger LOG = Logger.getLogger(TemplateChoice.class);

    private final OwnTemplateRepository templates;
    private final SiteRepository sites;

    TemplateChoice(OwnTemplateRepository templates, SiteRepository sites) {
        this.templates = templates;
        this.sites = sites;
    }

    /** @param language of the template's text */
    public record Chosen(MessageTemplate template, String language) {}

    /**
     * @param siteId null for messages of no site
     * @param locale what the reader asked for, may be null
     */
    @Transactional
    public Chosen choose(UUID siteId, MessageKind kind, String locale) {
        Optional<Site> site = siteId == null ? Optional.empty() : sites.findByIdOptional(siteId);
        for (String language : languages(locale, site)) {
            Optional<Chosen> found = own(siteId, kind, language)
                    .or(() -> builtIn(kind, language)
                            .filter(any -> kind.forAdmins()
                                    || site.isEmpty()
                                    || site.get().speaks(language)
                                    || !templates.exist(siteId, kind)));
            if (found.isPresent()) {
                return found.get();
            }
        }
        return new Chosen(DefaultTemplates.english(kind), DefaultTemplates.ENGLISH);
    }

    /** The exact languages before their general forms: {@code de-AT}, then {@code de}. */
    private static Set<String> languages(String locale, Optional<Site> site) {
        Set<String> languages = new LinkedHashSet<>();
        for (String preference :
                new String[] {locale, site.map(Site::defaultLanguage).orElse(null)}) {
            if (preference != null && !preference.isBlank()) {
                languages.add(preference);
                languages.add(preference.split("-", 2)[0]);
            }
        }
        return languages;
    }

    /** For general forms only: before {@code en-US} gets the product's English, the site's own {@code en} is looked for. */
    private static Optional<Chosen> builtIn(MessageKind kind, String language) {
        return language.contains("-")
                ? Optional.empty()
                : DefaultTemplates.find(kind, language).map(text -> new Chosen(text, language));
    }

    private Optional<Chosen> own(UUID siteId, MessageKind kind, String language) {
        if (siteId == null || !kind.ofSite()) {
            return Optional.empty();
        }
        TemplateKey key = new TemplateKey(siteId, kind.code(), language);
        return templates.findByIdOptional(key).flatMap(own -> {
            try {
                return Optional.of(new Chosen(new MessageTemplate(kind, own.subject(), own.body()), language));
            } catch (TemplateRefused e) {
                // Saved under older rules: a message in the built-in words is better than none.
                LOG.warnf("Template %s version %d is not used: %s", key, own.version(), e.getMessage());
                return Optional.empty();
            }
        });
    }
}
