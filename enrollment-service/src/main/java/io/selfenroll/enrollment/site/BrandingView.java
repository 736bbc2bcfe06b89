package io.selfenroll.enrollment.site;

/**
 * How a site presents itself.
 *
 * @param colour {@code #rrggbb}, readable under white text; or null
 * @param logoUrl path of the picture on this server, another one for another picture; or null
 */
public record BrandingView(String colour, String logoUrl) {

    static BrandingView of(Site site) {
        String digest = site.logoDigest();
        return new BrandingView(site.colour(), digest == null ? null : SiteResource.logoPath(site.slug(), digest));
    }
}
