package io.selfenroll.notification.template;

import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

import io.selfenroll.outbox.Event;
import io.selfenroll.outbox.StateTopics;
import io.smallrye.common.annotation.Blocking;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
class TemplateConsumer {

    private final StateTopics topics;
    private final OwnTemplateRepository templates;

    TemplateConsumer(StateTopics topics, OwnTemplateRepository templates) {
        this.topics = topics;
        this.templates = templates;
    }

    @Incoming(MessageTemplateChanged.TOPIC)
    @Blocking
    void read(ConsumerRecords<String, byte[]> batch) {
        topics.apply(batch, MessageTemplateChanged.TYPE, this::apply);
    }

    private void apply(List<Event> events) {
        for (Event event : events) {
            TemplateKey key = TemplateKey.parse(event.key());
            if (event.tombstone()) {
                templates.deleteById(key);
                continue;
            }
            MessageTemplateChanged state = event.as(MessageTemplateChanged.class);
            templates
                    .findByIdOptional(key)
                    .ifPresentOrElse(
                            template -> template.change(state), () -> templates.persist(new OwnTemplate(key, state)));
        }
    }
}
