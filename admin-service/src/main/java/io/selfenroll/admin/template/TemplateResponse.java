package io.selfenroll.admin.template;

import io.selfenroll.messagetemplate.MessageTemplate;

/**
 * @param version also the {@code ETag}; 0 when the site never had a text of its own
 * @param own false when the site has no text of its own in this language
 * @param textLanguage language of the text, another one when there is none in this language
 */
record TemplateResponse(
        String kind, String language, String subject, String body, int version, boolean own, String textLanguage) {

    static TemplateResponse own(TemplateKey key, TemplateVersion text) {
        return new TemplateResponse(
                key.kind(), key.language(), text.subject(), text.body(), text.version(), true, key.language());
    }

    /** The site's own text in another language. */
    static TemplateResponse fallback(TemplateKey key, TemplateVersion text, String textLanguage, int version) {
        return new TemplateResponse(
                key.kind(), key.language(), text.subject(), text.body(), version, false, textLanguage);
    }

    static TemplateResponse builtIn(TemplateKey key, MessageTemplate text, String textLanguage, int version) {
        return new TemplateResponse(
                key.kind(), key.language(), text.subject(), text.body(), version, false, textLanguage);
    }
}
