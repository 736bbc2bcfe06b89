package io.selfenroll.notification.delivery;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import io.quarkus.panache.common.Sort;
import io.selfenroll.messagetemplate.MessageKind;

@ApplicationScoped
class DeliveryRepository implements PanacheRepositoryBase<Delivery, UUID> {

    /** Locked until the transaction ends, so that a worker's outcome and the end of a credential do not overlap. */
    List<Delivery> lockByCredential(Collection<UUID> credentialIds) {
        return find("credentialId in ?1", credentialIds)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Locked until the transaction ends, so that what is announced twice at once is queued once. */
    List<Delivery> lockByCause(Collection<UUID> causeIds) {
        return find("causeId in ?1", causeIds)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    long countSince(MessageKind kind, String recipient, Instant since) {
        return count("recipient = ?1 and kind = ?2 and createdAt > ?3", recipient, kind.code(), since);
    }

    /** Whether the mail server has accepted the credential's own mail. */
    boolean credentialsSent(UUID credentialId) {
        return count(
                        "credentialId = ?1 and kind = ?2 and state = ?3",
                        credentialId,
                        MessageKind.ENROLLMENT_CREDENTIALS.code(),
                        DeliveryState.SENT)
                > 0;
    }

    Optional<Delivery> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** In the order of their ids, so that two who lock several wait for each other instead of deadlocking. */
    List<Delivery> lock(Collection<UUID> ids) {
        return find("id in ?1", Sort.ascending("id"), ids)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Due and held by nobody; rows that another instance is just claiming are passed over. */
    List<Delivery> lockDue(Instant now, int max) {
        return getEntityManager()
                .createNativeQuery("""
                        SELECT * FROM delivery
                        WHERE state = 'QUEUED' AND next_attempt_at <= ?1 AND (claimed_until IS NULL OR claimed_until <= ?1)
                        ORDER BY next_attempt_at LIMIT ?2 FOR UPDATE SKIP LOCKED""", Delivery.class)
                .setParameter(1, now)
                .setParameter(2, max)
                .getResultStream()
                .map(Delivery.class::cast)
                .toList();
    }

    Optional<Instant> nextDue(Instant now) {
        return find(
                        "state = ?1 and (claimedUntil is null or claimedUntil <= ?2)",
                        Sort.ascending("nextAttemptAt"),
                        DeliveryState.QUEUED,
                        now)
                .page(0, 1)
                .<Delivery>firstResultOptional()
                .map(Delivery::nextAttemptAt);
    }

    /** Newest first. */
    List<Delivery> list(DeliveryFilter filter, int max) {
        if (filter.sites().isPresent() && filter.sites().get().isEmpty()) {
            return List.of();
        }
        StringBuilder where = new StringBuilder("1 = 1");
        Parameters values = new Parameters();
        filter.sites().ifPresent(sites -> {
            where.append(" and siteId in :sites");
            values.and("sites", sites);
        });
        filter.state().ifPresent(state -> {
            where.append(" and state = :state");
            values.and("state", state);
        });
        filter.kind().ifPresent(kind -> {
            where.append(" and kind = :kind");
            values.and("kind", kind.code());
        });
        filter.recipient().ifPresent(recipient -> {
            where.append(" and recipient like :recipient escape '!'");
            values.and("recipient", recipient.replaceAll("[!%_]", "!$0") + "%");
        });
        filter.after().ifPresent(after -> {
            where.append(" and (createdAt < :createdAt or createdAt = :createdAt and id < :id)");
            values.and("createdAt", after.createdAt()).and("id", after.id());
        });
        return find(where.toString(), Sort.descending("createdAt", "id"), values)
                .page(0, max)
                .list();
    }
}
