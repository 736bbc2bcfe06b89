package io.selfenroll.notification.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jakarta.enterprise.context.ApplicationScoped;

import io.selfenroll.notification.delivery.DeliveryQueue;
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

/** Queues the mails that were asked for. */
@ApplicationScoped
class NoticeConsumer {

    static final String CHANNEL = "notice";

    private static final String CONSUMER = "notification-service.notices";
    private static final Duration OF_USE_FOR = Duration.ofDays(1);

    private final Inbox inbox;
    private final StateTopics topics;
    private final SiteRepository sites;
    private final DeliveryQueue queue;

    NoticeConsumer(Inbox inbox, StateTopics topics, SiteRepository sites, DeliveryQueue queue) {
        this.inbox = inbox;
        this.topics = topics;
        this.sites = sites;
        this.queue = queue;
    }

    @Incoming(CHANNEL)
    @Blocking
    void read(ConsumerRecords<String, byte[]> batch) {
        inbox.handle(CONSUMER, batch, Set.of(NoticeRequested.TYPE), topics::awaitCaughtUp, this::handle);
    }

    private void handle(List<Event> events) {
        List<NewDelivery> messages =
                events.stream().map(this::message).flatMap(Optional::stream).toList();
        if (!messages.isEmpty()) {
            queue.queue(messages);
        }
    }

    private Optional<NewDelivery> message(Event event) {
        NoticeRequested notice = event.as(NoticeRequested.class);
        Optional<Site> site = Optional.ofNullable(notice.siteId()).flatMap(sites::findByIdOptional);
        Instant expiresAt = notice.expiresAt() == null ? event.time().plus(OF_USE_FOR) : notice.expiresAt();
        boolean wanted =
                site.map(found -> Wishes.wants(found, notice.messageKind())).orElse(true);
        return wanted && Instant.now().isBefore(expiresAt)
                ? Optional.of(message(notice, site, expiresAt))
                : Optional.empty();
    }

    private static NewDelivery message(NoticeRequested notice, Optional<Site> site, Instant expiresAt) {
        return new NewDelivery(
                notice.messageKind(),
                notice.noticeId(),
                new NewDelivery.About(
                        notice.siteId(),
                        site.map(Site::slug).orElse(null),
                        site.map(Site::name).orElse(null),
                        null,
                        null,
                        null,
                        null),
                new NewDelivery.Recipient(notice.recipient(), notice.recipientName(), "", notice.language()),
                notice.shown(),
                notice.sealedSecret(),
                null,
                null,
                expiresAt);
    }
}
