package io.selfenroll.credential.store;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** Queries for credentials. What is read to be changed is read with its row locked. */
@ApplicationScoped
public class CredentialRepository implements PanacheRepositoryBase<Credential, UUID> {

    private static final String EXPIRED = """
            select * from credential
            where state = 'ACTIVE' and expires_at <= utc_timestamp(6)
            order by expires_at
            limit :batch
            for update skip locked""";

    public Set<UUID> requestsWithCredential(Collection<UUID> requestIds) {
        return Set.copyOf(getEntityManager()
                .createQuery("select requestId from Credential where requestId in (:ids)", UUID.class)
                .setParameter("ids", requestIds)
                .getResultList());
    }

    public Set<String> takenUserNames(Collection<String> userNames) {
        return Set.copyOf(getEntityManager()
                .createQuery("select userName from Credential where userName in (:names)", String.class)
                .setParameter("names", userNames)
                .getResultList());
    }

    /** Locked, in the order of their ids, so that two of us wait for each other instead of deadlocking. */
    public List<Credential> activeOfUsers(Collection<UUID> userIds) {
        return find("userId in ?1 and state = ?2 order by id", userIds, CredentialState.ACTIVE)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Locked, like {@link #activeOfUsers}. */
    public List<Credential> activeOfSites(Collection<UUID> siteIds) {
        return find("siteId in ?1 and state = ?2 order by id", siteIds, CredentialState.ACTIVE)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Locked. */
    public Optional<Credential> forChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Locked; leaves out those that another instance is looking at. */
    public List<Credential> runOut(int batch) {
        return getEntityManager()
                .createNativeQuery(EXPIRED, Credential.class)
                .setParameter("batch", batch)
                .getResultList();
    }
}
