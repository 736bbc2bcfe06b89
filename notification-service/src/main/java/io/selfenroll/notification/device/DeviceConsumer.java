package io.selfenroll.notification.device;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jakarta.enterprise.context.ApplicationScoped;

import io.selfenroll.messagetemplate.MessageKind;
import io.selfenroll.notification.delivery.DeliveryQueue;
import io.selfenroll.notification.delivery.DisownTokens;
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

/** Tells users that a device was enrolled for them, if their site wants that. */
@ApplicationScoped
class DeviceConsumer {

    static final String CHANNEL = "device";

    private static final String CONSUMER = "notification-service.devices";
    private static final Duration OF_USE_FOR = Duration.ofDays(1);

    private final Inbox inbox;
    private final StateTopics topics;
    private final SiteRepository sites;
    private final DeliveryQueue queue;
    private final DisownTokens disownTokens;

    DeviceConsumer(
            Inbox inbox, StateTopics topics, SiteRepository sites, DeliveryQueue queue, DisownTokens disownTokens) {
        this.inbox = inbox;
        this.topics = topics;
        this.sites = sites;
        this.queue = queue;
        this.disownTokens = disownTokens;
    }

    @Incoming(CHANNEL)
    @Blocking
    void read(ConsumerRecords<String, byte[]> batch) {
        inbox.handle(CONSUMER, batch, Set.of(DeviceEnrolled.TYPE), topics::awaitCaughtUp, this::handle);
    }

    private void handle(List<Event> events) {
        List<NewDelivery> messages = events.stream()
                .map(event -> event.as(DeviceEnrolled.class))
                .map(this::message)
                .flatMap(Optional::stream)
                .toList();
        if (!messages.isEmpty()) {
            queue.queue(messages);
        }
    }

    private Optional<NewDelivery> message(DeviceEnrolled device) {
        Instant expiresAt = device.enrolledAt().plus(OF_USE_FOR);
        return sites.findByIdOptional(device.siteId())
                .filter(site -> Wishes.wants(site, MessageKind.DEVICE_ENROLLED))
                .filter(site -> Instant.now().isBefore(expiresAt))
                .map(site -> message(device, site, expiresAt));
    }

    private NewDelivery message(DeviceEnrolled device, Site site, Instant expiresAt) {
        return new NewDelivery(
                MessageKind.DEVICE_ENROLLED,
                device.deviceId(),
                new NewDelivery.About(
                        site.id(),
                        site.slug(),
                        site.name(),
                        device.userId(),
                        device.requestId(),
                        // Left out: the end of the credential, which was used for this, must not take the mail back.
                        null,
                        null),
                new NewDelivery.Recipient(device.email(), device.firstName(), device.lastName(), device.language()),
                device.values(),
                null,
                disownTokens.of(device.credentialId()).orElse(null),
                null,
                expiresAt);
    }
}
