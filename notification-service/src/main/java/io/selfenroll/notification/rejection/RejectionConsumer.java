package io.selfenroll.notification.rejection;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jakarta.enterprise.context.ApplicationScoped;

import io.selfenroll.messagetemplate.MessageKind;
import io.selfenroll.notification.delivery.DeliveryQueue;
import io.selfenroll.notification.delivery.MessageCaps;
import io.selfenroll.notification.delivery.NewDelivery;
import io.selfenroll.notification.delivery.Wishes;
import io.selfenroll.notification.site.Site;
import io.selfenroll.notification.site.SiteRepository;
import io.selfenroll.outbox.Event;
import io.selfenroll.outbox.Inbox;
import io.selfenroll.outbox.StateTopics;
import io.smallrye.common.annotation.Blocking;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Tells users that the PIN did not match, if their site wants that, and not more often than anybody needs it. */
@ApplicationScoped
class RejectionConsumer {

    static final String CHANNEL = "enrollment-request";

    private static final String CONSUMER = "notification-service.rejections";
    private static final Duration OF_USE_FOR = Duration.ofHours(1);

    private final Inbox inbox;
    private final StateTopics topics;
    private final SiteRepository sites;
    private final MessageCaps caps;
    private final DeliveryQueue queue;

    RejectionConsumer(Inbox inbox, StateTopics topics, SiteRepository sites, MessageCaps caps, DeliveryQueue queue) {
        this.inbox = inbox;
        this.topics = topics;
        this.sites = sites;
        this.caps = caps;
        this.queue = queue;
    }

    @Incoming(CHANNEL)
    @Blocking
    void read(ConsumerRecords<String, byte[]> batch) {
        // What a site has switched off before the request came must count.
        inbox.handle(
                CONSUMER,
                batch,
                Set.of(EnrollmentRejected.TYPE),
                topics::awaitCaughtUp,
                events -> events.forEach(this::handle));
    }

    private void handle(Event event) {
        EnrollmentRejected rejected = event.as(EnrollmentRejected.class);
        Instant now = Instant.now();
        Instant expiresAt = event.time().plus(OF_USE_FOR);
        if (!rejected.mistypedByAnActiveUser() || !now.isBefore(expiresAt)) {
            return;
        }
        Optional<Site> site = sites.findByIdOptional(rejected.siteId())
                .filter(found -> Wishes.wants(found, MessageKind.PIN_MISMATCH));
        if (site.isPresent() && !caps.reached(MessageKind.PIN_MISMATCH, rejected.email(), now)) {
            queue.queue(List.of(message(rejected, site.get(), expiresAt)));
        }
    }

    private static NewDelivery message(EnrollmentRejected rejected, Site site, Instant expiresAt) {
        return new NewDelivery(
                MessageKind.PIN_MISMATCH,
                rejected.requestId(),
                new NewDelivery.About(
                        site.id(),
                        site.slug(),
                        site.name(),
                        rejected.userId(),
                        rejected.requestId(),
                        null,
                        rejected.reference()),
                new NewDelivery.Recipient(
                        rejected.email(),
                        rejected.firstName(),
                        Optional.ofNullable(rejected.lastName()).orElse(""),
                        rejected.language()),
                Map.of(),
                null,
                null,
                null,
                expiresAt);
    }
}
