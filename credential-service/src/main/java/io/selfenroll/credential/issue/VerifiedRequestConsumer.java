package io.selfenroll.credential.issue;

import java.util.Set;
import jakarta.enterprise.context.ApplicationScoped;

import io.selfenroll.outbox.Inbox;
import io.smallrye.common.annotation.Blocking;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Reads verified requests in batches, each handled once. */
@ApplicationScoped
class VerifiedRequestConsumer {

    private static final String CHANNEL = "enrollment-request";
    private static final String CONSUMER = "credential-service.issuer";

    private final Inbox inbox;
    private final RequestIssuer issuer;

    VerifiedRequestConsumer(Inbox inbox, RequestIssuer issuer) {
        this.inbox = inbox;
        this.issuer = issuer;
    }

    @Incoming(CHANNEL)
    @Blocking
    void issue(ConsumerRecords<String, byte[]> batch) {
        inbox.handle(
                CONSUMER,
                batch,
                Set.of(VerifiedRequest.TYPE),
                events -> issuer.issue(events.stream()
                        .map(event -> event.as(VerifiedRequest.class))
                        .toList()));
    }
}
