package io.selfenroll.admin.template;

import java.time.Instant;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import org.hibernate.Length;

/** A text as it was saved; never changed. */
@Entity
@Table(name = "message_template_version")
public class TemplateVersion {

    @EmbeddedId
    private TemplateVersionKey key;

    private String subject;

    @Column(length = Length.LONG32)
    private String body;

    @Column(name = "saved_at")
    private Instant savedAt;

    @Column(name = "saved_by")
    private String savedBy;

    protected TemplateVersion() {}

    TemplateVersion(TemplateVersionKey key, String subject, String body, Instant savedAt, String savedBy) {
        this.key = key;
        this.subject = subject;
        this.body = body;
        this.savedAt = savedAt;
        this.savedBy = savedBy;
    }

    int version() {
        return key.version();
    }

    String subject() {
        return subject;
    }

    String body() {
        return body;
    }

    Instant savedAt() {
        return savedAt;
    }

    String savedBy() {
        return savedBy;
    }
}
