package io.selfenroll.credential.site;

import java.util.UUID;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A tenant, as last published by admin-service. */
@Entity
public class Site {

    @Id
    private UUID id;

    private long version;
    private String slug;
    private String name;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Status status;

    private int credentialLifeMinutes;

    protected Site() {}

    Site(SiteChanged state) {
        id = state.id();
        apply(state);
    }

    /** Takes a newer state; an older or equal one changes nothing. */
    void change(SiteChanged state) {
        if (state.version() > version) {
            apply(state);
        }
    }

    private void apply(SiteChanged state) {
        version = state.version();
        slug = state.slug();
        name = state.name();
        status = state.status();
        credentialLifeMinutes = state.credentialLifeMinutes();
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

    public boolean active() {
        return status == Status.ACTIVE;
    }

    public int credentialLifeMinutes() {
        return credentialLifeMinutes;
    }
}
