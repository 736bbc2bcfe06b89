package io.selfenroll.admin.template;

import java.util.UUID;

/**
 * Full state of a site's own template; published after it was saved. A tombstone follows when the site goes back to
 * the default.
 */
record MessageTemplateChanged(UUID siteId, String kind, String language, int version, String subject, String body) {

    static final String TOPIC = "message-template";
    static final String TYPE = "message-template.changed.v1";

    static MessageTemplateChanged of(TemplateKey key, TemplateVersion text) {
        return new MessageTemplateChanged(
                key.siteId(), key.kind(), key.language(), text.version(), text.subject(), text.body());
    }
}
