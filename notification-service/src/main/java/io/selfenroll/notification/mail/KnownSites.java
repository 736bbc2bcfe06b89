package io.selfenroll.notification.mail;

import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.selfenroll.notification.delivery.Delivery;
import io.selfenroll.notification.site.Site;
import io.selfenroll.notification.site.SiteRepository;

/** Read in a transaction of its own: none may be open while the mail server is asked. */
@ApplicationScoped
class KnownSites {

    private final SiteRepository sites;

    KnownSites(SiteRepository sites) {
        this.sites = sites;
    }

    /** Empty for a message of no site, or of one that is gone. */
    @Transactional
    Optional<Site> of(Delivery delivery) {
        return delivery.siteId() == null ? Optional.empty() : sites.findByIdOptional(delivery.siteId());
    }
}
