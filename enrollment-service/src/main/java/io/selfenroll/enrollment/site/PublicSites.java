package io.selfenroll.enrollment.site;

import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

import io.selfenroll.outbox.WholeTransaction;

/** What anybody may see of a site while it is active. */
@ApplicationScoped
class PublicSites {

    private final SiteRepository sites;
    private final LogoRepository logos;
    private final WholeTransaction transaction;

    PublicSites(SiteRepository sites, LogoRepository logos, WholeTransaction transaction) {
        this.sites = sites;
        this.logos = logos;
        this.transaction = transaction;
    }

    Optional<SiteResponse> find(String slug) {
        return transaction.call(
                () -> sites.findBySlug(slug).filter(Site::active).map(SiteResponse::of));
    }

    /** A PNG. */
    Optional<byte[]> logo(String slug) {
        return transaction.call(() -> logos.findBySlug(slug).map(SiteLogo::png));
    }
}
