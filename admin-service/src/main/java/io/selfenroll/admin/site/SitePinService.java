package io.selfenroll.admin.site;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.selfenroll.admin.database.RetryOnConflict;
import io.selfenroll.admin.pin.PinDisclosures;
import io.selfenroll.admin.pin.PinResponse;
import io.selfenroll.admin.pin.Pins;
import io.selfenroll.admin.pin.RotationRequest;
import io.selfenroll.audittrail.AuditTrail;

/** The PIN is part of the site's published state, so the site's row is held while it changes. */
@ApplicationScoped
@RetryOnConflict
public class SitePinService {

    private final SiteRepository sites;
    private final Pins pins;
    private final PinDisclosures disclosures;
    private final SitePublisher publisher;
    private final AuditTrail audit;

    SitePinService(
            SiteRepository sites, Pins pins, PinDisclosures disclosures, SitePublisher publisher, AuditTrail audit) {
        this.sites = sites;
        this.pins = pins;
        this.disclosures = disclosures;
        this.publisher = publisher;
        this.audit = audit;
    }

    @Transactional
    PinResponse rotate(UUID id, RotationRequest rotation) {
        Site site = sites.lockInScope(id);
        Instant now = SitePublisher.now();
        Duration overlap =
                rotation.overlap().orElse(Duration.ofMinutes(site.settings().overlapDefaultMinutes()));
        pins.rotate(id, overlap, now);
        site.raiseVersion(now);
        publisher.publish(site, now);
        audit.record(SiteEditor.action("pin.rotated", site).with(Map.of("overlapMinutes", overlap.toMinutes())));
        return pins.show(id, now);
    }

    @Transactional
    PinResponse show(UUID id) {
        Site site = sites.inScope(id);
        Instant now = SitePublisher.now();
        if (disclosures.worthRecording(id, now)) {
            audit.record(SiteEditor.action("pin.shown", site));
        }
        return pins.show(id, now);
    }
}
