package io.selfenroll.admin.site;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.selfenroll.admin.database.RetryOnConflict;
import io.selfenroll.admin.pin.PinResponse;
import io.selfenroll.admin.pin.Pins;
import io.selfenroll.httpapi.InvalidField;
import io.selfenroll.outbox.Outbox;
import org.hibernate.exception.ConstraintViolationException;

/** Writes a site's state and its event together. The row's lock keeps the versions of a site in order. */
@ApplicationScoped
@RetryOnConflict
public class SiteService {

    private final SiteRepository sites;
    private final Pins pins;
    private final Outbox outbox;

    SiteService(SiteRepository sites, Pins pins, Outbox outbox) {
        this.sites = sites;
        this.pins = pins;
        this.outbox = outbox;
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
        site.change(change);
        Instant now = now();
        site.raiseVersion(now);
        publish(site, now);
        return site;
    }

    @Transactional
    PinResponse rotatePin(UUID id, Duration overlap) {
        Site site = sites.lockInScope(id);
        Instant now = now();
        pins.rotate(id, overlap, now);
        site.raiseVersion(now);
        publish(site, now);
        return pins.show(id, now);
    }

    @Transactional
    PinResponse pin(UUID id) {
        sites.inScope(id);
        return pins.show(id, now());
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

    /** As precise as the database keeps it, so that what is answered now equals what is read later. */
    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
