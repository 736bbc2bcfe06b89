package io.selfenroll.notification.mail;

import java.util.Objects;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

import io.selfenroll.messagetemplate.Branding;
import io.selfenroll.messagetemplate.RenderedMessage;
import io.selfenroll.notification.delivery.Delivery;
import io.selfenroll.notification.site.Logo;
import io.selfenroll.notification.site.Site;
import io.selfenroll.notification.template.TemplateChoice.Chosen;

/** Writes the message of a delivery with what the template says at the time of sending. */
@ApplicationScoped
class MailComposer {

    private final MessageValues values;

    MailComposer(MessageValues values) {
        this.values = values;
    }

    OutgoingMail compose(Delivery delivery, Preparation preparation) throws SendFailure {
        Optional<Site> site = preparation.site();
        Optional<Logo> logo = site.flatMap(Site::logo);
        Chosen chosen = preparation.text();
        RenderedMessage content = chosen.template()
                .render(
                        values.of(delivery, chosen.language()),
                        new Branding(
                                Objects.requireNonNullElse(delivery.siteName(), Sender.PRODUCT),
                                chosen.language(),
                                site.map(Site::colour).orElse(null),
                                logo.map(found -> found.attached(OutgoingMail.logoId(delivery.messageId())))
                                        .orElse(null)));
        Sender sender = site.map(Sender::of).orElseGet(() -> Sender.named(delivery.siteName()));
        return OutgoingMail.of(
                delivery.messageId(),
                sender,
                delivery.recipient(),
                content,
                logo.map(Logo::png).orElse(null));
    }
}
