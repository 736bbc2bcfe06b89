package io.selfenroll.admin.enrollment;

import jakarta.enterprise.context.ApplicationScoped;

import io.selfenroll.outbox.Inbox;
import io.smallrye.common.annotation.Blocking;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Reads the topics of requests, credentials, deliveries and devices as one channel. */
@ApplicationScoped
class TimelineConsumer {

    static final String CHANNEL = "timeline";
    private static final String CONSUMER = "admin-service.timeline";

    private final Inbox inbox;
    private final Timeline timeline;

    TimelineConsumer(Inbox inbox, Timeline timeline) {
        this.inbox = inbox;
        this.timeline = timeline;
    }

    @Incoming(CHANNEL)
    @Blocking
    void consume(ConsumerRecords<String, byte[]> batch) {
        inbox.handle(CONSUMER, batch, TimelineType.names(), timeline::record);
    }
}
