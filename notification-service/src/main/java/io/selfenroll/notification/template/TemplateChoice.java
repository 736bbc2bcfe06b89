package io.selfenroll.notification.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.selfenroll.messagetemplate.DefaultTemplates;
import io.selfenroll.messagetemplate.MessageTemplate;
import io.selfenroll.messagetemplate.TemplateRefused;
import io.selfenroll.notification.site.Site;
import io.selfenroll.notification.site.SiteRepository;
import org.jboss.logging.Logger;

/**
 * The site's own template in the user's language, else its own in the site's default language, else the built-in one.
 */
@ApplicationScoped
public class TemplateChoice {

    private static final Logger LOG = Logger.getLogger(TemplateChoice.class);
    private static final String BUILT_IN_LANGUAGE = "en";

    private final OwnTemplateRepository templates;
    private final SiteRepository sites;

    TemplateChoice(OwnTemplateRepository templates, SiteRepository sites) {
        this.templates = templates;
        this.sites = sites;
    }

    /** @param language of the template's text */
    public record Chosen(MessageTemplate template, String language) {}

    /** @param locale what the user asked for, may be null */
    @Transactional
    public Chosen choose(UUID siteId, String kind, String locale) {
        String siteLanguage =
                sites.findByIdOptional(siteId).map(Site::defaultLanguage).orElse(null);
        for (String language : languages(locale, siteLanguage)) {
            Optional<Chosen> own = own(new TemplateKey(siteId, kind, language));
            if (own.isPresent()) {
                return own.get();
            }
        }
        return new Chosen(DefaultTemplates.find(kind, locale).orElseThrow(), BUILT_IN_LANGUAGE);
    }

    /** The exact languages before their general forms: {@code de-AT}, then {@code de}. */
    private static List<String> languages(String... preferences) {
        List<String> languages = new ArrayList<>();
        for (String preference : preferences) {
            if (preference != null && !preference.isBlank()) {
                languages.add(preference);
                languages.add(preference.split("-", 2)[0]);
            }
        }
        return languages;
    }

    private Optional<Chosen> own(TemplateKey key) {
        return templates.findByIdOptional(key).flatMap(own -> {
            try {
                return Optional.of(new Chosen(new MessageTemplate(own.subject(), own.body()), key.language()));
            } catch (TemplateRefused e) {
                // Saved under older rules: a message in the built-in words is better than none.
                LOG.warnf("Template %s version %d is not used: %s", key, own.version(), e.getMessage());
                return Optional.empty();
            }
        });
    }
}
