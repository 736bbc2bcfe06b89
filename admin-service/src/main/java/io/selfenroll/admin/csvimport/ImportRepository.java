package io.selfenroll.admin.csvimport;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;

@ApplicationScoped
class ImportRepository {

    private static final List<ImportState> BUSY = List.of(ImportState.CHECKING, ImportState.RUNNING);

    private final EntityManager database;

    ImportRepository(EntityManager database) {
        this.database = database;
    }

    void add(CsvImport added, byte[] content) {
        database.persist(added);
        database.flush();
        database.persist(new CsvImportFile(added.id(), content));
    }

    Optional<CsvImport> find(ImportKind kind, UUID siteId, UUID id) {
        return Optional.ofNullable(database.find(CsvImport.class, id)).filter(found -> of(found, kind, siteId));
    }

    Optional<CsvImport> lock(ImportKind kind, UUID siteId, UUID id) {
        return Optional.ofNullable(database.find(CsvImport.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(found -> of(found, kind, siteId));
    }

    CsvImport get(UUID id) {
        return database.find(CsvImport.class, id);
    }

    byte[] content(UUID id) {
        return database.find(CsvImportFile.class, id).content();
    }

    void eraseContent(UUID id) {
        database.createQuery("delete from CsvImportFile where importId = ?1")
                .setParameter(1, id)
                .executeUpdate();
    }

    /** Makes room: of a site's imports that nobody works on, all but the newest go. */
    void keepNewest(UUID siteId, int kept) {
        List<UUID> newest = database.createQuery(
                        "select id from CsvImport where siteId = ?1 order by createdAt desc, id desc", UUID.class)
                .setParameter(1, siteId)
                .setMaxResults(kept)
                .getResultList();
        if (newest.size() == kept) {
            database.createQuery("delete from CsvImport where siteId = ?1 and id not in ?2 and state not in ?3")
                    .setParameter(1, siteId)
                    .setParameter(2, newest)
                    .setParameter(3, BUSY)
                    .executeUpdate();
        }
    }

    /** Their files go with them. */
    int eraseOlderThan(Instant limit) {
        return database.createQuery("delete from CsvImport where createdAt < ?1 and state not in ?2")
                .setParameter(1, limit)
                .setParameter(2, BUSY)
                .executeUpdate();
    }

    private static boolean of(CsvImport found, ImportKind kind, UUID siteId) {
        return found.kind() == kind && found.siteId().equals(siteId);
    }
}
