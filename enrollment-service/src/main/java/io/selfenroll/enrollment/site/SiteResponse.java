package io.selfenroll.enrollment.site;

import java.util.List;

/**
 * What anybody may know of a site: how it presents itself and how to get its device clients. The terms may be null.
 *
 * @param allowedPlatforms empty: every platform
 */
public record SiteResponse(
        String slug,
        String name,
        List<String> languages,
        String defaultLanguage,
        List<Client> clients,
        Terms terms,
        BrandingView branding,
        List<Platform> allowedPlatforms) {

    static SiteResponse of(Site site) {
        return new SiteResponse(
                site.slug(),
                site.name(),
                site.languages(),
                site.defaultLanguage(),
                site.clients(),
                site.terms().orElse(null),
                BrandingView.of(site),
                site.allowedPlatforms());
    }
}
