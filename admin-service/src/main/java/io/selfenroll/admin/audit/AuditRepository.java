package io.selfenroll.admin.audit;

import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import io.selfenroll.httpapi.SiteScope;

/** Entries as far as the signed-in admin may see them; those of no site are for platform administrators. */
@ApplicationScoped
class AuditRepository implements PanacheRepositoryBase<AuditEntry, Long> {

    private final SiteScope scope;

    AuditRepository(SiteScope scope) {
        this.scope = scope;
    }

    /** The newest first. */
    List<AuditEntry> page(AuditFilter filter, Long before, int rows) {
        StringBuilder where = new StringBuilder("1 = 1");
        Parameters parameters = scoped(where, filter.site);
        if (before != null) {
            and(where, parameters, "sequence < :sequence", "sequence", before);
        }
        and(
                where,
                parameters,
                "(actorName like :actor escape '!' or actorId = :actorId)",
                "actor",
                prefix(filter.actor));
        if (filter.actor != null) {
            parameters.and("actorId", filter.actor.strip());
        }
        if (filter.action != null) {
            boolean whole = filter.action.contains(".");
            String wanted = whole ? filter.action : prefix(filter.action + ".");
            and(where, parameters, whole ? "action = :action" : "action like :action escape '!'", "action", wanted);
        }
        and(where, parameters, "targetType = :targetType", "targetType", filter.targetType);
        and(where, parameters, "targetId = :targetId", "targetId", filter.targetId);
        and(where, parameters, "occurredAt >= :from", "from", filter.fromTime());
        and(where, parameters, "occurredAt < :to", "to", filter.toTime());
        if (filter.q != null && !filter.q.isBlank()) {
            String q = "(targetLabel like :q escape '!' or actorName like :q escape '!' or targetId = :id)";
            and(where, parameters, q, "q", prefix(filter.q));
            parameters.and("id", filter.q.strip());
        }
        return find(where + " order by sequence desc", parameters).page(0, rows).list();
    }

    private static void and(StringBuilder where, Parameters parameters, String condition, String name, Object value) {
        if (value != null) {
            where.append(" and ").append(condition);
            parameters.and(name, value);
        }
    }

    /** For LIKE with the escape character {@code !}. */
    private static String prefix(String text) {
        return text == null
                ? null
                : text.strip().replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }

    private Parameters scoped(StringBuilder where, UUID siteId) {
        if (siteId != null) {
            scope.require(siteId);
            where.append(" and siteId = :site");
            return Parameters.with("site", siteId.toString());
        }
        if (scope.allSites()) {
            return new Parameters();
        }
        if (scope.sites().isEmpty()) {
            where.append(" and 1 = 0");
            return new Parameters();
        }
        where.append(" and siteId in :sites");
        return Parameters.with(
                "sites", scope.sites().stream().map(UUID::toString).toList());
    }
}
