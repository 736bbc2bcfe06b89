package io.selfenroll.notification.preview;

import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.selfenroll.httpapi.NotFound;
import io.selfenroll.messagetemplate.Branding;
import io.selfenroll.messagetemplate.MessageTemplate;
import io.selfenroll.messagetemplate.Picture;
import io.selfenroll.messagetemplate.RenderedMessage;
import io.selfenroll.messagetemplate.TemplateRefused;
import io.selfenroll.notification.mail.Sender;
import io.selfenroll.notification.site.Logo;
import io.selfenroll.notification.site.Site;
import io.selfenroll.notification.site.SiteRepository;

/** Renders a draft with the values of an imaginary user of the site. */
@ApplicationScoped
class SampleMessage {

    private final SiteRepository sites;
    private final SampleValues values;

    SampleMessage(SiteRepository sites, SampleValues values) {
        this.sites = sites;
        this.values = values;
    }

    /** A checked draft, to be rendered where its logo is shown from. */
    record Sample(Site site, MessageTemplate template, String language, SampleValues values) {

        Sender sender() {
            return Sender.of(site);
        }

        Optional<Logo> logo() {
            return site.logo();
        }

        RenderedMessage onAPage() {
            return with(logo().map(Logo::inline));
        }

        RenderedMessage with(Optional<Picture> picture) {
            return template.render(
                    values.of(site, language),
                    new Branding(site.name(), language, site.colour(), picture.orElse(null)));
        }
    }

    /** @throws TemplateRefusedProblem when the draft breaks a rule */
    @Transactional
    Sample of(DraftMessage draft) {
        Site site = sites.findByIdOptional(draft.siteId())
                .orElseThrow(() -> new NotFound("There is no such site, or it is not one of yours."));
        try {
            MessageTemplate template = new MessageTemplate(draft.messageKind(), draft.subject(), draft.body());
            return new Sample(site, template, draft.language(), values);
        } catch (TemplateRefused e) {
            throw new TemplateRefusedProblem(e);
        }
    }
}
