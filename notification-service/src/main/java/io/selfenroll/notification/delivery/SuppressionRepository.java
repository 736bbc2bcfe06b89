package io.selfenroll.notification.delivery;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import io.quarkus.panache.common.Sort;

@ApplicationScoped
class SuppressionRepository implements PanacheRepositoryBase<Suppression, UUID> {

    boolean contains(UUID siteId, String recipient) {
        return count("siteId = ?1 and recipient = ?2", siteId, recipient) > 0;
    }

    /** Whether one of the sites has one of the addresses suppressed. */
    boolean containsAny(Collection<UUID> siteIds, Collection<String> recipients) {
        return count("siteId in ?1 and recipient in ?2", siteIds, recipients) > 0;
    }

    /** Newest first; of every site when the set is not given. */
    List<Suppression> list(Optional<Set<UUID>> sites, Optional<SuppressionList.After> after, int max) {
        if (sites.isPresent() && sites.get().isEmpty()) {
            return List.of();
        }
        StringBuilder where = new StringBuilder("1 = 1");
        Parameters values = new Parameters();
        sites.ifPresent(some -> {
            where.append(" and siteId in :sites");
            values.and("sites", some);
        });
        after.ifPresent(last -> {
            where.append(" and (since < :since or since = :since and id < :id)");
            values.and("since", last.since()).and("id", last.id());
        });
        return find(where.toString(), Sort.descending("since", "id"), values)
                .page(0, max)
                .list();
    }
}
