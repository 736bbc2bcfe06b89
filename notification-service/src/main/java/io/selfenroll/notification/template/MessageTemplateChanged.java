package io.selfenroll.notification.template;

import java.util.UUID;

record MessageTemplateChanged(UUID siteId, String kind, String language, int version, String subject, String body) {

    static final String TOPIC = "message-template";
    static final String TYPE = "message-template.changed.v1";
}
