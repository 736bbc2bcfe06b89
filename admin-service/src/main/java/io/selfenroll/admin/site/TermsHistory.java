package io.selfenroll.admin.site;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** Every terms text of every site; runs in the caller's transaction. */
@ApplicationScoped
class TermsHistory {

    private final EntityManager database;

    TermsHistory(EntityManager database) {
        this.database = database;
    }

    void add(UUID siteId, Terms terms, Instant now, String savedBy) {
        database.persist(new SavedTerms(siteId, terms, now, savedBy));
    }

    /** The newest first. */
    List<SavedTerms> of(UUID siteId) {
        return database.createQuery(
                        "from SavedTerms where key.siteId = :site order by key.version desc", SavedTerms.class)
                .setParameter("site", siteId)
                .getResultList();
    }
}
