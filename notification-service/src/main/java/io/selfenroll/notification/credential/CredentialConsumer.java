package io.selfenroll.notification.credential;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import io.selfenroll.messagetemplate.MessageKind;
import io.selfenroll.notification.delivery.CancelReason;
import io.selfenroll.notification.delivery.DeliveryQueue;
import io.selfenroll.notification.delivery.DisownTokens;
import io.selfenroll.notification.delivery.NewDelivery;
import io.selfenroll.notification.delivery.Wishes;
import io.selfenroll.notification.site.SiteRepository;
import io.selfenroll.outbox.Event;
import io.selfenroll.outbox.Inbox;
import io.smallrye.common.annotation.Blocking;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Queues a mail and a reminder for each issued credential and takes back what waits when the credential ends. */
@ApplicationScoped
class CredentialConsumer {

    static final String TOPIC = "credential";
    static final String CONSUMER = "notification-service.delivery-queue";

    private static final Set<String> TYPES = types();

    private final Inbox inbox;
    private final DeliveryQueue queue;
    private final SiteRepository sites;
    private final DisownTokens disownTokens;

    CredentialConsumer(Inbox inbox, DeliveryQueue queue, SiteRepository sites, DisownTokens disownTokens) {
        this.inbox = inbox;
        this.sites = sites;
        this.queue = queue;
        this.disownTokens = disownTokens;
    }

    @Incoming(TOPIC)
    @Blocking
    void read(ConsumerRecords<String, byte[]> batch) {
        inbox.handle(CONSUMER, batch, TYPES, this::handle);
    }

    /** A credential is issued once and before it ends, so a batch can be taken in three steps. */
    private void handle(List<Event> events) {
        List<NewDelivery> issued = new ArrayList<>();
        List<DisownTokens.Sealed> tokens = new ArrayList<>();
        Map<UUID, CancelReason> cancelled = new LinkedHashMap<>();
        Set<UUID> expired = new HashSet<>();
        for (Event event : events) {
            if (event.type().equals(CredentialIssued.TYPE)) {
                CredentialIssued credential = event.as(CredentialIssued.class);
                if (credential.sealedDisownToken() != null) {
                    tokens.add(new DisownTokens.Sealed(
                            credential.credentialId(), credential.sealedDisownToken(), credential.expiresAt()));
                }
                if (!credential.shown()) {
                    issued.add(credential.delivery());
                    reminder(credential, event).ifPresent(issued::add);
                }
            } else if (event.type().equals(CredentialEnded.EXPIRED)) {
                expired.add(event.as(CredentialEnded.class).credentialId());
            } else {
                cancelled.putIfAbsent(
                        event.as(CredentialEnded.class).credentialId(), CredentialEnded.CANCELS.get(event.type()));
            }
        }
        if (!tokens.isEmpty()) {
            disownTokens.keep(tokens);
        }
        if (!issued.isEmpty()) {
            queue.queue(issued);
        }
        if (!cancelled.isEmpty()) {
            queue.cancel(cancelled);
        }
        if (!expired.isEmpty()) {
            queue.expire(expired);
        }
    }

    /** The site is asked again when it is due. */
    private Optional<NewDelivery> reminder(CredentialIssued credential, Event event) {
        boolean wanted = sites.findByIdOptional(credential.siteId())
                .map(site -> Wishes.wants(site, MessageKind.REMINDER))
                .orElse(true);
        return wanted ? credential.reminder(event.time(), Instant.now()) : Optional.empty();
    }

    private static Set<String> types() {
        Set<String> types = new HashSet<>(CredentialEnded.CANCELS.keySet());
        types.add(CredentialEnded.EXPIRED);
        types.add(CredentialIssued.TYPE);
        return Set.copyOf(types);
    }
}
