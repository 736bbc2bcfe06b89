package io.selfenroll.admin.template;

import java.util.UUID;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** Which template of which site; printed, it is the key of its events. */
@Embeddable
public record TemplateKey(@Column(name = "site_id") UUID siteId, String kind, String language) {

    @Override
    public String toString() {
        return siteId + ":" + kind + ":" + language;
    }
}
