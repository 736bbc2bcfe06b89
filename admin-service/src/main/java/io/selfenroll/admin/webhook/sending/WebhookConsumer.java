package io.selfenroll.admin.webhook.sending;

import jakarta.enterprise.context.ApplicationScoped;

import io.selfenroll.admin.webhook.WebhookTypes;
import io.selfenroll.outbox.Inbox;
import io.smallrye.common.annotation.Blocking;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** A consumer of its own, so that webhooks and the timeline never wait for each other. */
@ApplicationScoped
class WebhookConsumer {

    static final String CHANNEL = "webhooks";
    private static final String CONSUMER = "admin-service.webhooks";

    private final Inbox inbox;
    private final WebhookQueue queue;

    WebhookConsumer(Inbox inbox, WebhookQueue queue) {
        this.inbox = inbox;
        this.queue = queue;
    }

    @Incoming(CHANNEL)
    @Blocking
    void consume(ConsumerRecords<String, byte[]> batch) {
        inbox.handleIf(queue::anyWebhook, CONSUMER, batch, WebhookTypes.ALL, queue::add);
    }
}
