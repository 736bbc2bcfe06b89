package io.selfenroll.notification.mail;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.selfenroll.messagetemplate.MessageKind;
import io.selfenroll.notification.delivery.CancelReason;
import io.selfenroll.notification.delivery.Delivery;
import io.selfenroll.notification.delivery.Together;
import io.selfenroll.notification.delivery.Wishes;
import io.selfenroll.notification.site.Site;
import io.selfenroll.notification.site.SiteRepository;
import io.selfenroll.notification.template.TemplateChoice;
import io.selfenroll.notification.template.TemplateChoice.Chosen;

/**
 * Reads what a mail needs, for all that are about to be sent at the same time in one transaction: none may be open while
 * the mail server is asked.
 */
@ApplicationScoped
class Preparations {

    private final Wishes wishes;
    private final SiteRepository sites;
    private final TemplateChoice templates;
    private final Together<Delivery, Preparation> reads = new Together<>(this::read);

    Preparations(Wishes wishes, SiteRepository sites, TemplateChoice templates) {
        this.wishes = wishes;
        this.sites = sites;
        this.templates = templates;
    }

    Preparation of(Delivery delivery) {
        return reads.ask(delivery);
    }

    private List<Preparation> read(List<Delivery> deliveries) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Map<UUID, CancelReason> unwanted = wishes.against(deliveries);
            Map<Words, Chosen> texts = new HashMap<>();
            return deliveries.stream()
                    .map(delivery -> new Preparation(
                            Optional.ofNullable(unwanted.get(delivery.id())),
                            site(delivery),
                            texts.computeIfAbsent(Words.of(delivery), this::choose)))
                    .toList();
        });
    }

    private Optional<Site> site(Delivery delivery) {
        return delivery.siteId() == null ? Optional.empty() : sites.findByIdOptional(delivery.siteId());
    }

    private Chosen choose(Words words) {
        return templates.choose(words.siteId(), words.kind(), words.locale());
    }

    /** What a text depends on. */
    private record Words(UUID siteId, MessageKind kind, String locale) {

        private static Words of(Delivery delivery) {
            return new Words(delivery.siteId(), delivery.messageKind(), delivery.locale());
        }
    }
}
