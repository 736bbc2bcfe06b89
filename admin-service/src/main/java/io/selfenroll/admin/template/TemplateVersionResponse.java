package io.selfenroll.admin.template;

import java.time.Instant;

/** @param savedBy address of the admin */
record TemplateVersionResponse(int version, String subject, String body, Instant savedAt, String savedBy) {

    static TemplateVersionResponse of(TemplateVersion text) {
        return new TemplateVersionResponse(text.version(), text.subject(), text.body(), text.savedAt(), text.savedBy());
    }
}
