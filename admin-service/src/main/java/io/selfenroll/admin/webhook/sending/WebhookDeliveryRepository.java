package io.selfenroll.admin.webhook.sending;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;

import io.selfenroll.outbox.Ids;

@ApplicationScoped
class WebhookDeliveryRepository {

    /** Of one webhook at once. */
    private static final int SIDE_BY_SIDE = 2;

    private static final UUID NONE = new UUID(0, 0);

    private final EntityManager database;

    WebhookDeliveryRepository(EntityManager database) {
        this.database = database;
    }

    /** An event that was added before is left alone. */
    void add(UUID webhookId, String eventId, String type, String body, Instant now) {
        database.createNativeQuery(
                        "INSERT IGNORE INTO webhook_delivery (id, webhook_id, event_id, type, body, state, attempts,"
                                + " next_attempt_at, created_at) VALUES (?1, ?2, ?3, ?4, ?5, 'WAITING', 0, ?6, ?6)")
                .setParameter(1, Ids.next())
                .setParameter(2, webhookId)
                .setParameter(3, eventId)
                .setParameter(4, type)
                .setParameter(5, body)
                .setParameter(6, now)
                .executeUpdate();
    }

    /** Not locked: another instance may be faster, which {@link #lock(Collection, Instant)} notices. */
    @SuppressWarnings("unchecked")
    List<UUID> due(Instant now, int max, Set<UUID> busy) {
        return database.createNativeQuery(
                        "SELECT id FROM (SELECT d.id, d.next_attempt_at, ROW_NUMBER() OVER (PARTITION BY d.webhook_id"
                                + " ORDER BY d.next_attempt_at) AS place FROM webhook_delivery d JOIN webhook w"
                                + " ON w.id = d.webhook_id WHERE d.state = 'WAITING' AND d.next_attempt_at <= :now"
                                + " AND w.status = 'ACTIVE' AND d.webhook_id NOT IN (:busy)) ranked"
                                + " WHERE place <= :side ORDER BY next_attempt_at LIMIT :max",
                        UUID.class)
                .setParameter("now", now)
                .setParameter("busy", busy.isEmpty() ? Set.of(NONE) : busy)
                .setParameter("side", SIDE_BY_SIDE)
                .setParameter("max", max)
                .getResultList();
    }

    /** Those that are still due and that nobody else holds. */
    @SuppressWarnings("unchecked")
    List<WebhookDelivery> lock(Collection<UUID> ids, Instant now) {
        return ids.isEmpty()
                ? List.of()
                : database.createNativeQuery(
                                "SELECT * FROM webhook_delivery WHERE id IN (:ids) AND state = 'WAITING'"
                                        + " AND next_attempt_at <= :now FOR UPDATE SKIP LOCKED",
                                WebhookDelivery.class)
                        .setParameter("ids", ids)
                        .setParameter("now", now)
                        .getResultList();
    }

    Optional<WebhookDelivery> lock(UUID id) {
        return Optional.ofNullable(database.find(WebhookDelivery.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    Optional<WebhookDelivery> find(UUID webhookId, UUID id) {
        return Optional.ofNullable(database.find(WebhookDelivery.class, id))
                .filter(delivery -> delivery.webhookId().equals(webhookId));
    }

    /** The newest first, one more than the limit. */
    List<WebhookDelivery> page(UUID webhookId, DeliveryState state, Position after, int limit) {
        return database.createQuery(
                        "from WebhookDelivery where webhookId = :webhook and (:state is null or state = :state)"
                                + " and (createdAt < :time or createdAt = :time and id < :id)"
                                + " order by createdAt desc, id desc",
                        WebhookDelivery.class)
                .setParameter("webhook", webhookId)
                .setParameter("state", state)
                .setParameter("time", after.createdAt())
                .setParameter("id", after.id())
                .setMaxResults(limit + 1)
                .getResultList();
    }

    int deleteBefore(Instant time, int most) {
        return database.createNativeQuery("DELETE FROM webhook_delivery WHERE created_at < ?1 LIMIT " + most)
                .setParameter(1, time)
                .executeUpdate();
    }
}
