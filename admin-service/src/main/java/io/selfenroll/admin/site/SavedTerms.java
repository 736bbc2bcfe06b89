package io.selfenroll.admin.site;

import java.time.Instant;
import java.util.UUID;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import org.hibernate.Length;

/** A terms text as it was saved; never changed. */
@Entity
@Table(name = "site_terms")
public class SavedTerms {

    @Embeddable
    record Key(@Column(name = "site_id") UUID siteId, int version) {}

    @EmbeddedId
    private Key key;

    @Column(length = Length.LONG32)
    private String text;

    @Column(name = "saved_at")
    private Instant savedAt;

    @Column(name = "saved_by")
    private String savedBy;

    protected SavedTerms() {}

    SavedTerms(UUID siteId, Terms terms, Instant savedAt, String savedBy) {
        this.key = new Key(siteId, terms.version());
        this.text = terms.text();
        this.savedAt = savedAt;
        this.savedBy = savedBy;
    }

    int version() {
        return key.version();
    }

    String text() {
        return text;
    }

    Instant savedAt() {
        return savedAt;
    }

    String savedBy() {
        return savedBy;
    }
}
