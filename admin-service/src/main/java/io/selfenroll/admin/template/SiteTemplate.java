package io.selfenroll.admin.template;

import java.time.Instant;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A template that a site has, or had, of its own. The version grows even over a return to the default. */
@Entity
@Table(name = "message_template")
public class SiteTemplate {

    @EmbeddedId
    private TemplateKey key;

    private int version;

    private boolean own;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected SiteTemplate() {}

    SiteTemplate(TemplateKey key, Instant now) {
        this.key = key;
        this.updatedAt = now;
    }

    /** @return the new version */
    int save(Instant now) {
        own = true;
        updatedAt = now;
        return ++version;
    }

    void backToDefault(Instant now) {
        own = false;
        updatedAt = now;
    }

    TemplateKey key() {
        return key;
    }

    int version() {
        return version;
    }

    boolean own() {
        return own;
    }

    Instant updatedAt() {
        return updatedAt;
    }
}
