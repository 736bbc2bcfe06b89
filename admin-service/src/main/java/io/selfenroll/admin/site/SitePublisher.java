package io.selfenroll.admin.site;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import jakarta.enterprise.context.ApplicationScoped;

import io.selfenroll.admin.branding.Logos;
import io.selfenroll.admin.pin.Pins;
import io.selfenroll.outbox.Outbox;

/** Publishes the whole state of a site, within the transaction that holds its row. */
@ApplicationScoped
class SitePublisher {

    private final Pins pins;
    private final Logos logos;
    private final Outbox outbox;

    SitePublisher(Pins pins, Logos logos, Outbox outbox) {
        this.pins = pins;
        this.logos = logos;
        this.outbox = outbox;
    }

    void publish(Site site, Instant now) {
        byte[] logo = site.branding().hasLogo() ? logos.png(site.id()).orElse(null) : null;
        outbox.publish(
                SiteChanged.TOPIC,
                site.id().toString(),
                SiteChanged.TYPE,
                SiteChanged.of(site, pins.accepted(site.id(), now), logo));
    }

    /** As precise as the database keeps it, so that what is answered now equals what is read later. */
    static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
