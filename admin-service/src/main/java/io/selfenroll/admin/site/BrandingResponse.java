package io.selfenroll.admin.site;

import java.util.UUID;

import io.selfenroll.admin.branding.Branding;

/**
 * @param colour {@code #rrggbb}, null for the product's own
 * @param logo null when there is none
 */
record BrandingResponse(String colour, LogoResponse logo) {

    /** @param url path of the picture; another one for another picture */
    record LogoResponse(String url, int width, int height) {}

    static BrandingResponse of(UUID siteId, Branding branding) {
        return new BrandingResponse(
                branding.colour(),
                branding.hasLogo()
                        ? new LogoResponse(
                                "/api/admin/v1/sites/" + siteId + "/logo?v=" + branding.logoDigest(),
                                branding.logoWidth(),
                                branding.logoHeight())
                        : null);
    }
}
