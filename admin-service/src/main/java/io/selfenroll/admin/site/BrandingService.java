package io.selfenroll.admin.site;

import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.selfenroll.admin.branding.Logo;
import io.selfenroll.admin.branding.Logos;
import io.selfenroll.admin.database.RetryOnConflict;
import io.selfenroll.httpapi.NotFound;

/** Colour and logo of a site, edited like its settings. */
@ApplicationScoped
@RetryOnConflict
public class BrandingService {

    private final SiteRepository sites;
    private final SiteEditor editor;
    private final Logos logos;

    BrandingService(SiteRepository sites, SiteEditor editor, Logos logos) {
        this.sites = sites;
        this.editor = editor;
        this.logos = logos;
    }

    @Transactional
    Site colour(UUID id, String ifMatch, String colour) {
        return editor.edit(
                id,
                ifMatch,
                "site-branding.changed",
                (site, now) -> site.brand(site.branding().withColour(colour)));
    }

    @Transactional
    Site logo(UUID id, String ifMatch, Logo logo) {
        return editor.edit(id, ifMatch, "site-logo.changed", (site, now) -> {
            logos.keep(id, logo);
            site.brand(site.branding().withLogo(logo));
        });
    }

    /** Nothing is wrong when there is none. */
    @Transactional
    Site removeLogo(UUID id, String ifMatch) {
        return editor.edit(id, ifMatch, "site-logo.removed", (site, now) -> {
            logos.remove(id);
            site.brand(site.branding().withoutLogo());
        });
    }

    @Transactional
    byte[] png(UUID id) {
        sites.inScope(id);
        return logos.png(id).orElseThrow(() -> new NotFound("The site has no logo."));
    }

    /** Asked before a picture is decoded: that work is for administrators of the site. */
    @Transactional
    void requireSite(UUID id) {
        sites.inScope(id);
    }
}
