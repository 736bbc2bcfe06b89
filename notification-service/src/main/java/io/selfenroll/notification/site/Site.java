package io.selfenroll.notification.site;

import java.util.UUID;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A tenant, as last published by admin-service. */
@Entity
public class Site {

    @Id
    private UUID id;

    private String slug;
    private String name;
    private String defaultLanguage;
    private int credentialLifeMinutes;

    protected Site() {}

    Site(SiteChanged state) {
        id = state.id();
        change(state);
    }

    final void change(SiteChanged state) {
        slug = state.slug();
        name = state.name();
        defaultLanguage = state.defaultLanguage();
        credentialLifeMinutes = state.credentialLifeMinutes();
    }

    public String slug() {
        return slug;
    }

    public String name() {
        return name;
    }

    public String defaultLanguage() {
        return defaultLanguage;
    }

    public int credentialLifeMinutes() {
        return credentialLifeMinutes;
    }
}
