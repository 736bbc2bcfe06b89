package io.selfenroll.admin.template;

import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.selfenroll.admin.state.StateSource;
import io.selfenroll.outbox.Outbox;

@ApplicationScoped
class TemplateState implements StateSource {

    private final TemplateRepository templates;
    private final Outbox outbox;

    TemplateState(TemplateRepository templates, Outbox outbox) {
        this.templates = templates;
        this.outbox = outbox;
    }

    @Override
    public String topic() {
        return MessageTemplateChanged.TOPIC;
    }

    @Override
    public boolean hasState() {
        return !ownKeys().isEmpty();
    }

    @Override
    public void publishAll() {
        ownKeys().forEach(key -> QuarkusTransaction.requiringNew().run(() -> publish(key)));
    }

    private List<TemplateKey> ownKeys() {
        return QuarkusTransaction.requiringNew()
                .call(() -> templates.own().stream().map(SiteTemplate::key).toList());
    }

    private void publish(TemplateKey key) {
        templates
                .lock(key)
                .filter(SiteTemplate::own)
                .ifPresent(template -> outbox.publish(
                        MessageTemplateChanged.TOPIC,
                        key.toString(),
                        MessageTemplateChanged.TYPE,
                        MessageTemplateChanged.of(key, templates.current(template))));
    }
}
