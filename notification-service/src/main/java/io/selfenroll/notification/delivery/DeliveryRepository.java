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

@ApplicationScoped
class DeliveryRepository implements PanacheRepositoryBase<Delivery, UUID> {

    /** Locked until the transaction ends, so that a worker's outcome and the end of a credential do not overlap. */
    List<Delivery> lockByCredential(Collection<UUID> credentialIds) {
        return find("credentialId in ?1", credentialIds)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    Optional<Delivery> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
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
        filter.after().ifPresent(after -> {
            where.append(" and (createdAt < :createdAt or createdAt = :createdAt and id < :id)");
            values.and("createdAt", after.createdAt()).and("id", after.id());
        });
        return find(where.toString(), Sort.descending("createdAt", "id"), values)
                .page(0, max)
                .list();
    }
}
