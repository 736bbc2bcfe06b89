package io.selfenroll.admin.enrollment.funnel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.selfenroll.httpapi.SiteScope;

/** Counts within the sites of the signed-in admin. */
@ApplicationScoped
class FunnelService {

    private final SiteScope scope;
    private final FunnelCounts counts;

    FunnelService(SiteScope scope, FunnelCounts counts) {
        this.scope = scope;
        this.counts = counts;
    }

    @Transactional
    FunnelResponse count(FunnelQuery query) {
        if (query.siteId() != null) {
            scope.require(query.siteId());
        }
        FunnelRows rows = FunnelRows.of(query, scope);
        return new FunnelResponse(
                query.from(), query.to(), counts.steps(rows), counts.medianSeconds(rows), counts.stops(rows));
    }
}
