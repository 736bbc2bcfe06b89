package io.selfenroll.credential.store;

import java.time.Instant;
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

    private static final String OPEN = """
            update credential set opened_at = utc_timestamp(6)
            where user_name = :name and opened_at is null""";

    /** Whose a credential is; never changes. */
    public record Holder(UUID siteId, UUID userId) {}

    public Optional<Holder> holder(UUID id) {
        return holders(List.of(id)).stream().findFirst();
    }

    /** Whose those are that exist. */
    public List<Holder> holders(Collection<UUID> ids) {
        return getEntityManager()
                .createQuery("select siteId, userId from Credential where id in (:ids)", Holder.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    /** Which of the users have a credential of the batch. */
    public Set<UUID> usersOfBatch(UUID batchId, Collection<UUID> userIds) {
        return Set.copyOf(getEntityManager()
                .createQuery("select userId from Credential where batchId = :batch and userId in (:ids)", UUID.class)
                .setParameter("batch", batchId)
                .setParameter("ids", userIds)
                .getResultList());
    }

    /** When the user was mailed a credential last. */
    public Optional<Instant> lastMailed(UUID userId) {
        return Optional.ofNullable(getEntityManager()
                .createQuery(
                        "select max(issuedAt) from Credential where userId = :user and handOver = :mail", Instant.class)
                .setParameter("user", userId)
                .setParameter("mail", HandOver.MAIL)
                .getSingleResult());
    }

    /** The credential if it is opened for the first time now; true for exactly one caller. */
    public Optional<Credential> openFirst(String userName) {
        boolean first = getEntityManager()
                        .createNativeQuery(OPEN)
                        .setParameter("name", userName)
                        .executeUpdate()
                == 1;
        return first ? find("userName", userName).singleResultOptional() : Optional.empty();
    }

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

    /** Locked; whoever calls it for several users holds their locks, so that two of us never meet here. */
    public List<Credential> activeOfUsers(Collection<UUID> userIds) {
        return find("userId in ?1 and state = ?2 order by id", userIds, CredentialState.ACTIVE)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Locked. */
    public List<Credential> activeOfSites(Collection<UUID> siteIds) {
        return find("siteId in ?1 and state = ?2 order by id", siteIds, CredentialState.ACTIVE)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Locked, in the order of their ids. */
    public List<Credential> forChange(Collection<UUID> ids) {
        return find("id in ?1 order by id", ids)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Locked. */
    public Optional<Credential> forChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Locked. */
    public Optional<Credential> forDisowning(String digest) {
        return find("disownHash", digest)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .singleResultOptional();
    }

    /** Locked; leaves out those that another instance is looking at. */
    public List<Credential> runOut(int batch) {
        return getEntityManager()
                .createNativeQuery(EXPIRED, Credential.class)
                .setParameter("batch", batch)
                .getResultList();
    }
}
