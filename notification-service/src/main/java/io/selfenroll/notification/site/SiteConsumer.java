package io.selfenroll.notification.site;

import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import io.selfenroll.outbox.Event;
import io.selfenroll.outbox.StateTopics;
import io.smallrye.common.annotation.Blocking;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
class SiteConsumer {

    private final StateTopics topics;
    private final SiteRepository sites;

    SiteConsumer(StateTopics topics, SiteRepository sites) {
        this.topics = topics;
        this.sites = sites;
    }

    @Incoming(SiteChanged.TOPIC)
    @Blocking
    void read(ConsumerRecords<String, byte[]> batch) {
        topics.apply(batch, SiteChanged.TYPE, this::apply);
    }

    private void apply(List<Event> events) {
        for (Event event : events) {
            UUID id = UUID.fromString(event.key());
            if (event.tombstone()) {
                sites.deleteById(id);
                continue;
            }
            SiteChanged state = event.as(SiteChanged.class);
            sites.findByIdOptional(id)
                    .ifPresentOrElse(site -> site.change(state), () -> sites.persist(new Site(state)));
        }
    }
}
