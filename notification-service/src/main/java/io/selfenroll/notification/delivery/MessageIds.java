package io.selfenroll.notification.delivery;

import java.util.UUID;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Message-ID (RFC 5322, section 3.6.4): the delivery's id at the domain that sends. */
@Singleton
class MessageIds {

    private final String domain;

    MessageIds(@ConfigProperty(name = "selfenroll.mail.from") String from) {
        this.domain = from.substring(from.lastIndexOf('@') + 1);
    }

    String of(UUID deliveryId) {
        return "<" + deliveryId + "@" + domain + ">";
    }
}
