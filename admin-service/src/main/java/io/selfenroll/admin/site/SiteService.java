package io.selfenroll.admin.site;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.selfenroll.admin.database.RetryOnConflict;
import io.selfenroll.admin.pin.PinDisclosures;
import io.selfenroll.admin.pin.PinResponse;
import io.selfenroll.admin.pin.Pins;
import io.selfenroll.audittrail.Action;
import io.selfenroll.audittrail.AuditTrail;
import io.selfenroll.audittrail.Facts;
import io.selfenroll.httpapi.InvalidField;
import io.selfenroll.outbox.Outbox;
import org.hibernate.exception.ConstraintViolationException;

/** Writes a site's state and its event together. The row's lock keeps the versions of a site in order. */
@ApplicationScoped
@RetryOnConflict
public class SiteService {

    private final SiteRepository sites;
    private final Pins pins;
    private final PinDisclosures disclosures;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Facts facts;

    SiteService(
            SiteRepository sites, Pins pins, PinDisclosures disclosures, Outbox outbox, AuditTrail audit, Facts facts) {
        this.sites = sites;
        this.pins = pins;
        this.disclosures = disclosures;
        this.outbox = outbox;
        this.audit = audit;
        this.facts = facts;
    }

    /** Creates the site with its first PIN. */
    @Transactional
    public Site create(String name, String slug) {
        Instant now = now();
        Site site = new Site(slug, name.strip(), now);
        try {
            sites.persistAndFlush(site);
        } catch (ConstraintViolationException e) {
            throw new SlugTaken();
        }
        pins.issue(site.id(), now);
        publish(site, now);
        audit.record(action("site.created", site).with(facts.of(SiteResponse.of(site))));
        return site;
    }

    @Transactional
    Site change(UUID id, SiteChange change) {
        String misplaced = change.misplacedLanguage();
        if (misplaced != null) {
            throw new InvalidField(
                    misplaced, misplaced.equals("languages") ? "must not repeat" : "must be one of the languages");
        }
        Site site = sites.lockInScope(id);
        Map<String, Object> before = facts.of(SiteResponse.of(site));
        site.change(change);
        Instant now = now();
        site.raiseVersion(now);
        publish(site, now);
        audit.record(action("site.changed", site).changing(before, facts.of(SiteResponse.of(site))));
        return site;
    }

    @Transactional
    PinResponse rotatePin(UUID id, Duration overlap) {
        Site site = sites.lockInScope(id);
        Instant now = now();
        pins.rotate(id, overlap, now);
        site.raiseVersion(now);
        publish(site, now);
        audit.record(action("pin.rotated", site).with(Map.of("overlapMinutes", overlap.toMinutes())));
        return pins.show(id, now);
    }

    @Transactional
    PinResponse pin(UUID id) {
        Site site = sites.inScope(id);
        Instant now = now();
        if (disclosures.worthRecording(id, now)) {
            audit.record(action("pin.shown", site));
        }
        return pins.show(id, now);
    }

    @Transactional
    Site get(UUID id) {
        return sites.inScope(id);
    }

    @Transactional
    List<Site> page(String cursor, int limit) {
        return sites.page(cursor, limit);
    }

    void publish(Site site, Instant now) {
        outbox.publish(
                SiteChanged.TOPIC,
                site.id().toString(),
                SiteChanged.TYPE,
                SiteChanged.of(site, pins.accepted(site.id(), now)));
    }

    private static Action action(String name, Site site) {
        return Action.of(name, site.id(), "site", site.id(), site.slug());
    }

    /** As precise as the database keeps it, so that what is answered now equals what is read later. */
    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
