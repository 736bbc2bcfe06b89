package io.selfenroll.admin.template;

import java.time.Instant;

/**
 * @param version 0 when the site never had a text of its own
 * @param updatedAt null when the site never had a text of its own
 */
record TemplateSummary(String kind, String language, int version, boolean own, Instant updatedAt) {

    static TemplateSummary of(SiteTemplate template) {
        return new TemplateSummary(
                template.key().kind(),
                template.key().language(),
                template.version(),
                template.own(),
                template.updatedAt());
    }

    static TemplateSummary never(TemplateKey key) {
        return new TemplateSummary(key.kind(), key.language(), 0, false, null);
    }
}
