package io.selfenroll.admin.site;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.selfenroll.admin.branding.Branding;
import io.selfenroll.outbox.Ids;
import org.hibernate.Length;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A tenant. Its version counts published states, its revision what administrators edited. */
@Entity
@Table(name = "site")
public class Site {

    private static final String FIRST_LANGUAGE = "en";
    private static final int FIRST_LIFE_MINUTES = 60;

    @Id
    private UUID id;

    private String slug;

    private String name;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private SiteStatus status;

    @Convert(converter = LanguagesConverter.class)
    private List<String> languages;

    @Column(name = "default_language")
    private String defaultLanguage;

    @Column(name = "credential_life_minutes")
    private int credentialLifeMinutes;

    @Convert(converter = ClientOffersConverter.class)
    @Column(length = Length.LONG32)
    private List<ClientOffer> clients;

    @Column(name = "terms_version")
    private int termsVersion;

    @Column(name = "terms_text", length = Length.LONG32)
    private String termsText;

    @Embedded
    private SiteSettings settings;

    @Embedded
    private Branding branding;

    private long version;

    private long revision;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected Site() {}

    Site(String slug, String name, Instant now) {
        this.id = Ids.next();
        this.slug = slug;
        this.name = name;
        this.status = SiteStatus.ACTIVE;
        this.languages = List.of(FIRST_LANGUAGE);
        this.defaultLanguage = FIRST_LANGUAGE;
        this.credentialLifeMinutes = FIRST_LIFE_MINUTES;
        this.clients = List.of();
        this.settings = SiteSettings.FIRST;
        this.branding = Branding.NONE;
        this.version = 1;
        this.revision = 1;
        this.createdAt = now;
        this.updatedAt = now;
    }

    void change(SiteChange change) {
        name = change.name().strip();
        status = change.status();
        languages = List.copyOf(change.languages());
        defaultLanguage = change.defaultLanguage();
        credentialLifeMinutes = change.credentialLifeMinutes();
        clients = List.copyOf(change.clients());
        settings = change.settings(settings);
        changeTerms(change.terms());
    }

    void brand(Branding other) {
        branding = other;
    }

    /** Terms that come back after they were removed get a new version as well: nobody accepted them as they are now. */
    private void changeTerms(String text) {
        if (!Objects.equals(text, termsText)) {
            termsText = text;
            termsVersion += text == null ? 0 : 1;
        }
    }

    /** Something that other services see has changed. */
    void raiseVersion(Instant now) {
        version++;
        updatedAt = now;
    }

    /** As {@link #raiseVersion}, by an edit that another editor must not overwrite unseen. */
    void raiseRevision(Instant now) {
        revision++;
        raiseVersion(now);
    }

    public UUID id() {
        return id;
    }

    public String slug() {
        return slug;
    }

    public String name() {
        return name;
    }

    public SiteStatus status() {
        return status;
    }

    public List<String> languages() {
        return languages;
    }

    public String defaultLanguage() {
        return defaultLanguage;
    }

    public int credentialLifeMinutes() {
        return credentialLifeMinutes;
    }

    public List<ClientOffer> clients() {
        return clients;
    }

    /** Null when the site asks for no acceptance. */
    public Terms terms() {
        return termsText == null ? null : new Terms(termsVersion, termsText);
    }

    public SiteSettings settings() {
        return settings;
    }

    public Branding branding() {
        return branding == null ? Branding.NONE : branding;
    }

    public long version() {
        return version;
    }

    public long revision() {
        return revision;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
