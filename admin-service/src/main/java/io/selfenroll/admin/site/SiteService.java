package io.selfenroll.admin.site;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.selfenroll.admin.database.RetryOnConflict;
import io.selfenroll.admin.pin.Pins;
import io.selfenroll.audittrail.AuditTrail;
import io.selfenroll.audittrail.Facts;
import io.selfenroll.httpapi.SiteScope;
import org.hibernate.exception.ConstraintViolationException;

/** Writes a site's state and its event together. The row's lock keeps the versions of a site in order. */
@ApplicationScoped
@RetryOnConflict
public class SiteService {

    private final SiteRepository sites;
    private final SiteEditor editor;
    private final TermsHistory termsHistory;
    private final MailDomains mailDomains;
    private final Pins pins;
    private final SitePublisher publisher;
    private final AuditTrail audit;
    private final Facts facts;
    private final SiteScope scope;

    SiteService(
            SiteRepository sites,
            SiteEditor editor,
            TermsHistory termsHistory,
            MailDomains mailDomains,
            Pins pins,
            SitePublisher publisher,
            AuditTrail audit,
            Facts facts,
            SiteScope scope) {
        this.sites = sites;
        this.editor = editor;
        this.termsHistory = termsHistory;
        this.mailDomains = mailDomains;
        this.pins = pins;
        this.publisher = publisher;
        this.audit = audit;
        this.facts = facts;
        this.scope = scope;
    }

    /** Creates the site with its first PIN. */
    @Transactional
    Site create(String name, String slug) {
        Instant now = SitePublisher.now();
        Site site = new Site(slug, name.strip(), now);
        try {
            sites.persistAndFlush(site);
        } catch (ConstraintViolationException e) {
            throw new SlugTaken();
        }
        pins.issue(site.id(), now);
        publisher.publish(site, now);
        audit.record(SiteEditor.action("site.created", site).with(facts.of(SiteResponse.of(site))));
        return site;
    }

    @Transactional
    Site change(UUID id, String ifMatch, SiteChange change) {
        change.check();
        return editor.edit(id, ifMatch, "site.changed", (site, now) -> {
            Terms before = site.terms();
            List<String> domainsBefore = site.settings().mailDomains();
            site.change(change);
            if (!site.settings().mailDomains().equals(domainsBefore)) {
                mailDomains.claim(id, site.settings().mailDomains());
            }
            Terms terms = site.terms();
            if (terms != null && !terms.equals(before)) {
                termsHistory.add(id, terms, now, scope.adminEmail());
            }
        });
    }

    @Transactional
    Site get(UUID id) {
        return sites.inScope(id);
    }

    @Transactional
    List<Site> page(String search, String cursor, int limit) {
        return sites.page(search, cursor, limit);
    }

    @Transactional
    List<SavedTerms> terms(UUID id) {
        sites.inScope(id);
        return termsHistory.of(id);
    }
}
