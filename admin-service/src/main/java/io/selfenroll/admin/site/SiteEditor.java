package io.selfenroll.admin.site;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import jakarta.enterprise.context.ApplicationScoped;

import io.selfenroll.audittrail.Action;
import io.selfenroll.audittrail.AuditTrail;
import io.selfenroll.audittrail.Facts;
import io.selfenroll.httpapi.EntityVersion;

/**
 * One edit of a site: locked, not of an outdated version, published and recorded together. Runs in the caller's
 * transaction.
 */
@ApplicationScoped
class SiteEditor {

    private final SiteRepository sites;
    private final SitePublisher publisher;
    private final AuditTrail audit;
    private final Facts facts;

    SiteEditor(SiteRepository sites, SitePublisher publisher, AuditTrail audit, Facts facts) {
        this.sites = sites;
        this.publisher = publisher;
        this.audit = audit;
        this.facts = facts;
    }

    /** @param ifMatch as the caller sent it, null when he did not */
    Site edit(UUID id, String ifMatch, String action, BiConsumer<Site, Instant> change) {
        Site site = sites.lockInScope(id);
        EntityVersion.require(ifMatch, site.revision(), SiteResponse.of(site));
        Map<String, Object> before = facts.of(SiteResponse.of(site));
        Instant now = SitePublisher.now();
        change.accept(site, now);
        site.raiseRevision(now);
        publisher.publish(site, now);
        audit.record(action(action, site).changing(before, facts.of(SiteResponse.of(site))));
        return site;
    }

    static Action action(String name, Site site) {
        return Action.of(name, site.id(), "site", site.id(), site.slug());
    }
}
