package io.selfenroll.notification.template;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;

/** A message that a site wrote itself. */
@Entity
public class OwnTemplate {

    @EmbeddedId
    private TemplateKey key;

    private int version;
    private String subject;
    private String body;

    protected OwnTemplate() {}

    OwnTemplate(TemplateKey key, MessageTemplateChanged state) {
        this.key = key;
        change(state);
    }

    final void change(MessageTemplateChanged state) {
        version = state.version();
        subject = state.subject();
        body = state.body();
    }

    TemplateKey key() {
        return key;
    }

    int version() {
        return version;
    }

    String subject() {
        return subject;
    }

    String body() {
        return body;
    }
}
