package io.selfenroll.admin.enrollment.funnel;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import io.selfenroll.admin.enrollment.Origin;
import io.selfenroll.httpapi.SiteScope;

/** Which rows of the table {@code enrollment} are counted: a condition in SQL and its named parameters. */
record FunnelRows(String condition, Map<String, Object> parameters) {

    static FunnelRows of(FunnelQuery query, SiteScope scope) {
        StringBuilder condition = new StringBuilder("requested_at >= :from AND requested_at < :to");
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("from", query.from());
        parameters.put("to", query.to());
        if (query.siteId() != null) {
            condition.append(" AND site_id = :site");
            parameters.put("site", query.siteId());
        } else if (!scope.allSites()) {
            // No site at all must match no row, and an empty IN is no SQL.
            Set<?> sites = scope.sites();
            condition.append(sites.isEmpty() ? " AND 1 = 0" : " AND site_id IN (:sites)");
            if (!sites.isEmpty()) {
                parameters.put("sites", sites);
            }
        }
        if (query.origin() != null) {
            condition.append(" AND COALESCE(origin, '").append(Origin.REQUEST).append("') = :origin");
            parameters.put("origin", query.origin().name());
        }
        return new FunnelRows(condition.toString(), parameters);
    }
}
