package io.selfenroll.admin.identifier;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class DeviceIdentifierRepository implements PanacheRepositoryBase<DeviceIdentifier, UUID> {

    private static final String LINKED = "select new io.selfenroll.admin.identifier.LinkedIdentifier(d, u.email)"
            + " from DeviceIdentifier d join User u on u.id = d.userId";

    Optional<DeviceIdentifier> lock(UUID siteId, UUID id) {
        return find("siteId = ?1 and id = ?2", siteId, id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    List<DeviceIdentifier> lockOfUsers(Collection<UUID> userIds) {
        return find("userId in ?1 order by userId, identifier", userIds)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    List<DeviceIdentifier> lockByIdentifier(UUID siteId, Collection<String> identifiers) {
        return find("siteId = ?1 and identifier in ?2 order by identifier", siteId, identifiers)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    List<DeviceIdentifier> byIdentifier(UUID siteId, Collection<String> identifiers) {
        return identifiers.isEmpty() ? List.of() : list("siteId = ?1 and identifier in ?2", siteId, identifiers);
    }

    /** By identifier. */
    List<LinkedIdentifier> page(UUID siteId, String after, int rows) {
        return linked(" where d.siteId = ?1 and d.identifier > ?2 order by d.identifier", rows, siteId, after);
    }

    /** Those of one user. */
    List<LinkedIdentifier> pageOfUser(UUID siteId, UUID userId, String after, int rows) {
        return linked(
                " where d.siteId = ?1 and d.userId = ?3 and d.identifier > ?2 order by d.identifier",
                rows,
                siteId,
                after,
                userId);
    }

    /** Those that begin so, in the form that is stored. */
    List<LinkedIdentifier> pageByPrefix(UUID siteId, String prefix, String after, int rows) {
        return linked(
                " where d.siteId = ?1 and d.identifier > ?2 and d.identifier like ?3 order by d.identifier",
                rows,
                siteId,
                after,
                prefix + "%");
    }

    /** Those whose user's address begins so. */
    List<LinkedIdentifier> pageByAddress(UUID siteId, String address, String after, int rows) {
        String prefix = address.toLowerCase(Locale.ROOT)
                        .replace("!", "!!")
                        .replace("%", "!%")
                        .replace("_", "!_") + "%";
        return linked(
                " where u.siteId = ?1 and d.identifier > ?2 and u.email like ?3 escape '!' order by d.identifier",
                rows,
                siteId,
                after,
                prefix);
    }

    /** For publishing all: by id, locked. */
    List<DeviceIdentifier> lockNext(UUID after, int rows) {
        return find("id > ?1 order by id", after)
                .page(0, rows)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    private List<LinkedIdentifier> linked(String where, int rows, Object... parameters) {
        var query = getEntityManager().createQuery(LINKED + where, LinkedIdentifier.class);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return query.setMaxResults(rows).getResultList();
    }
}
