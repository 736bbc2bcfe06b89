package io.selfenroll.admin.branding;

import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** The pictures by site. Each method runs in the caller's transaction, which holds the site's row. */
@ApplicationScoped
public class Logos {

    private final EntityManager database;

    Logos(EntityManager database) {
        this.database = database;
    }

    public Optional<byte[]> png(UUID siteId) {
        return find(siteId).map(StoredLogo::png);
    }

    public void keep(UUID siteId, Logo logo) {
        StoredLogo stored = find(siteId).orElseGet(() -> new StoredLogo(siteId));
        stored.replace(logo.png());
        database.persist(stored);
    }

    public void remove(UUID siteId) {
        find(siteId).ifPresent(database::remove);
    }

    private Optional<StoredLogo> find(UUID siteId) {
        return Optional.ofNullable(database.find(StoredLogo.class, siteId));
    }
}
