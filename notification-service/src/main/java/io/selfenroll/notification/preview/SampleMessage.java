package io.selfenroll.notification.preview;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.selfenroll.httpapi.NotFound;
import io.selfenroll.messagetemplate.Branding;
import io.selfenroll.messagetemplate.MessageTemplate;
import io.selfenroll.messagetemplate.Placeholder;
import io.selfenroll.messagetemplate.RenderedMessage;
import io.selfenroll.messagetemplate.TemplateRefused;
import io.selfenroll.notification.mail.EnrollLink;
import io.selfenroll.notification.mail.ExpiresIn;
import io.selfenroll.notification.site.Site;
import io.selfenroll.notification.site.SiteRepository;

/** Renders a draft with the values of an imaginary user of the site. */
@ApplicationScoped
class SampleMessage {

    private final SiteRepository sites;
    private final EnrollLink enrollLink;

    SampleMessage(SiteRepository sites, EnrollLink enrollLink) {
        this.sites = sites;
        this.enrollLink = enrollLink;
    }

    /** @param siteName for the sender's display name */
    record Sample(String siteName, RenderedMessage message) {}

    /** @throws TemplateRefusedProblem when the draft breaks a rule */
    @Transactional
    Sample of(DraftMessage draft) {
        Site site = sites.findByIdOptional(draft.siteId())
                .orElseThrow(() -> new NotFound("There is no such site, or it is not one of yours."));
        try {
            MessageTemplate template = new MessageTemplate(draft.subject(), draft.body());
            return new Sample(site.name(), template.render(values(site), new Branding(site.name(), draft.language())));
        } catch (TemplateRefused e) {
            throw new TemplateRefusedProblem(e);
        }
    }

    private Map<Placeholder, String> values(Site site) {
        String userName = "k7qm4x@" + site.slug();
        Map<Placeholder, String> values = new EnumMap<>(Placeholder.class);
        values.put(Placeholder.USER_NAME, userName);
        values.put(Placeholder.PASSWORD, "ABCD-EFGH-JKMNP");
        values.put(Placeholder.ENROLL_URL, enrollLink.of(site.slug(), userName));
        values.put(Placeholder.FIRST_NAME, "Uma");
        values.put(Placeholder.LAST_NAME, "Ser");
        values.put(Placeholder.EMAIL, "uma.ser@" + site.slug() + ".example");
        values.put(Placeholder.SITE_NAME, site.name());
        values.put(Placeholder.EXPIRES_IN, ExpiresIn.text(Duration.ofMinutes(site.credentialLifeMinutes())));
        values.put(Placeholder.REFERENCE, "K7QM-4X2P");
        return values;
    }
}
