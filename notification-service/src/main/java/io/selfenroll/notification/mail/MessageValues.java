package io.selfenroll.notification.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import jakarta.enterprise.context.ApplicationScoped;

import io.selfenroll.messagetemplate.Placeholder;
import io.selfenroll.messagetemplate.Words;
import io.selfenroll.notification.delivery.Delivery;

/** What the text of a delivery shows; opens its secret. */
@ApplicationScoped
class MessageValues {

    private final SecretOpener secrets;
    private final WebLinks links;

    MessageValues(SecretOpener secrets, WebLinks links) {
        this.secrets = secrets;
        this.links = links;
    }

    Map<Placeholder, String> of(Delivery delivery, String language) throws SendFailure {
        Map<Placeholder, String> values = new EnumMap<>(Placeholder.class);
        values.put(
                Placeholder.FIRST_NAME, delivery.firstName().isBlank() ? delivery.recipient() : delivery.firstName());
        values.put(Placeholder.LAST_NAME, delivery.lastName());
        values.put(Placeholder.EMAIL, delivery.recipient());
        values.put(Placeholder.SITE_NAME, delivery.siteName());
        values.put(Placeholder.REFERENCE, delivery.reference());
        values.put(Placeholder.PORTAL_URL, links.portal());
        values.put(Placeholder.CONSOLE_URL, links.console());
        values.put(
                Placeholder.EXPIRES_IN,
                Words.duration(Duration.between(Instant.now(), delivery.expiresAt()), language));
        values.putAll(delivery.values());
        if (delivery.sealedDisownToken().isPresent()) {
            values.put(
                    Placeholder.NOT_ME_LINK,
                    links.notMe(secrets.token(delivery.sealedDisownToken().get())));
        }
        switch (delivery.messageKind()) {
            case ENROLLMENT_CREDENTIALS -> credential(delivery, values);
            case REMINDER -> values.put(Placeholder.ENROLL_URL, links.of(delivery.siteSlug()));
            case DEVICE_ENROLLED ->
                values.computeIfPresent(
                        Placeholder.ENROLLED_AT, (name, time) -> Words.time(Instant.parse(time), language));
            case ADMIN_INVITATION -> {
                values.putIfAbsent(Placeholder.INVITED_BY, Words.anAdministrator(language));
                values.put(Placeholder.LINK, links.invitation(secrets.token(sealed(delivery))));
            }
            case ADMIN_PASSWORD_RESET ->
                values.put(Placeholder.LINK, links.passwordReset(secrets.token(sealed(delivery))));
            case PIN_MISMATCH, ADMIN_NOTICE -> {}
        }
        return values;
    }

    private void credential(Delivery delivery, Map<Placeholder, String> values) throws SendFailure {
        Secret secret = secrets.credential(sealed(delivery));
        values.put(Placeholder.USER_NAME, secret.userName());
        values.put(Placeholder.PASSWORD, secret.password());
        values.put(Placeholder.ENROLL_URL, links.of(delivery.siteSlug(), secret.userName()));
    }

    private static String sealed(Delivery delivery) throws SendFailure {
        return delivery.sealedSecret().orElseThrow(() -> SendFailure.forGood("no-secret"));
    }
}
