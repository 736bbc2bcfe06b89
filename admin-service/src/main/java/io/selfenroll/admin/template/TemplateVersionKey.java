package io.selfenroll.admin.template;

import java.util.UUID;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

@Embeddable
public record TemplateVersionKey(@Column(name = "site_id") UUID siteId, String kind, String language, int version) {

    static TemplateVersionKey of(TemplateKey key, int version) {
        return new TemplateVersionKey(key.siteId(), key.kind(), key.language(), version);
    }
}
