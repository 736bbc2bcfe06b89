package io.selfenroll.admin.template;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;

@ApplicationScoped
class TemplateRepository {

    private static final String OF_KEY = " where key.siteId = :site and key.kind = :kind and key.language = :language";

    private final EntityManager database;

    TemplateRepository(EntityManager database) {
        this.database = database;
    }

    Optional<SiteTemplate> find(TemplateKey key) {
        return Optional.ofNullable(database.find(SiteTemplate.class, key));
    }

    Optional<SiteTemplate> lock(TemplateKey key) {
        return Optional.ofNullable(database.find(SiteTemplate.class, key, LockModeType.PESSIMISTIC_WRITE));
    }

    void add(SiteTemplate template) {
        database.persist(template);
    }

    void add(TemplateVersion version) {
        database.persist(version);
    }

    List<SiteTemplate> own(UUID siteId) {
        return database.createQuery("from SiteTemplate where key.siteId = :site and own", SiteTemplate.class)
                .setParameter("site", siteId)
                .getResultList();
    }

    List<SiteTemplate> own() {
        return database.createQuery("from SiteTemplate where own", SiteTemplate.class)
                .getResultList();
    }

    TemplateVersion current(SiteTemplate template) {
        return database.find(TemplateVersion.class, TemplateVersionKey.of(template.key(), template.version()));
    }

    Optional<TemplateVersion> version(TemplateKey key, int version) {
        return Optional.ofNullable(database.find(TemplateVersion.class, TemplateVersionKey.of(key, version)));
    }

    /** The newest first. */
    List<TemplateVersion> versions(TemplateKey key) {
        return database.createQuery(
                        "from TemplateVersion" + OF_KEY + " order by key.version desc", TemplateVersion.class)
                .setParameter("site", key.siteId())
                .setParameter("kind", key.kind())
                .setParameter("language", key.language())
                .getResultList();
    }
}
