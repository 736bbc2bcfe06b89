package io.selfenroll.admin.template;

import io.selfenroll.messagetemplate.MessageTemplate;

/**
 * @param version 0 when the site never had a text of its own
 * @param own false when this is the text that comes with the product
 */
record TemplateResponse(String kind, String language, String subject, String body, int version, boolean own) {

    static TemplateResponse own(TemplateKey key, TemplateVersion text) {
        return new TemplateResponse(key.kind(), key.language(), text.subject(), text.body(), text.version(), true);
    }

    static TemplateResponse byDefault(TemplateKey key, MessageTemplate text, int version) {
        return new TemplateResponse(key.kind(), key.language(), text.subject(), text.body(), version, false);
    }
}
