package io.selfenroll.admin.webhook;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;

@ApplicationScoped
public class WebhookRepository {

    private final EntityManager database;

    WebhookRepository(EntityManager database) {
        this.database = database;
    }

    void add(Webhook webhook) {
        database.persist(webhook);
        database.persist(new WebhookHealth(webhook.id()));
    }

    Optional<Webhook> find(UUID siteId, UUID id) {
        return Optional.ofNullable(database.find(Webhook.class, id))
                .filter(webhook -> webhook.siteId().equals(siteId));
    }

    Optional<Webhook> lock(UUID siteId, UUID id) {
        return lock(id).filter(webhook -> webhook.siteId().equals(siteId));
    }

    public Optional<Webhook> lock(UUID id) {
        return Optional.ofNullable(database.find(Webhook.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    public Optional<Webhook> find(UUID id) {
        return Optional.ofNullable(database.find(Webhook.class, id));
    }

    public WebhookHealth lockHealth(UUID id) {
        return database.find(WebhookHealth.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    WebhookHealth health(Webhook webhook) {
        return database.find(WebhookHealth.class, webhook.id());
    }

    /** By name. */
    List<Webhook> ofSite(UUID siteId) {
        return database.createQuery("from Webhook where siteId = :site order by name, id", Webhook.class)
                .setParameter("site", siteId)
                .getResultList();
    }

    /** Of any site; where there is none, nobody needs to look at events. */
    public boolean anyActive() {
        return !database.createQuery("select 1 from Webhook where status = WebhookStatus.ACTIVE", Integer.class)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    public List<Webhook> active(Collection<UUID> sites) {
        return sites.isEmpty()
                ? List.of()
                : database.createQuery(
                                "from Webhook where siteId in :sites and status = WebhookStatus.ACTIVE", Webhook.class)
                        .setParameter("sites", sites)
                        .getResultList();
    }

    void delete(Webhook webhook) {
        database.remove(webhook);
    }
}
