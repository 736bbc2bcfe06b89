package io.selfenroll.notification.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import jakarta.enterprise.context.ApplicationScoped;

import io.selfenroll.messagetemplate.Branding;
import io.selfenroll.messagetemplate.Placeholder;
import io.selfenroll.messagetemplate.RenderedMessage;
import io.selfenroll.notification.delivery.Delivery;
import io.selfenroll.notification.template.TemplateChoice;
import io.selfenroll.notification.template.TemplateChoice.Chosen;

/** Writes the message of a delivery with what the template says at the time of sending. */
@ApplicationScoped
class MailComposer {

    private final SecretOpener secrets;
    private final TemplateChoice templates;
    private final EnrollLink enrollLink;

    MailComposer(SecretOpener secrets, TemplateChoice templates, EnrollLink enrollLink) {
        this.secrets = secrets;
        this.templates = templates;
        this.enrollLink = enrollLink;
    }

    OutgoingMail compose(Delivery delivery) throws SendFailure {
        Secret secret = secrets.open(delivery.sealedSecret().orElseThrow(() -> SendFailure.forGood("no-secret")));
        Chosen chosen = templates.choose(delivery.siteId(), delivery.kind(), delivery.locale());
        RenderedMessage content = chosen.template()
                .render(values(delivery, secret), new Branding(delivery.siteName(), chosen.language()));
        return OutgoingMail.of(delivery.messageId(), delivery.siteName(), delivery.recipient(), content);
    }

    private Map<Placeholder, String> values(Delivery delivery, Secret secret) {
        Map<Placeholder, String> values = new EnumMap<>(Placeholder.class);
        values.put(Placeholder.USER_NAME, secret.userName());
        values.put(Placeholder.PASSWORD, secret.password());
        values.put(Placeholder.ENROLL_URL, enrollLink.of(delivery.siteSlug(), secret.userName()));
        values.put(Placeholder.FIRST_NAME, delivery.firstName());
        values.put(Placeholder.LAST_NAME, delivery.lastName());
        values.put(Placeholder.EMAIL, delivery.recipient());
        values.put(Placeholder.SITE_NAME, delivery.siteName());
        values.put(Placeholder.EXPIRES_IN, ExpiresIn.text(Duration.between(Instant.now(), delivery.expiresAt())));
        values.put(Placeholder.REFERENCE, delivery.reference());
        return values;
    }
}
