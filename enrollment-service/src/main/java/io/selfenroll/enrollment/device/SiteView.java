package io.selfenroll.enrollment.device;

import io.selfenroll.enrollment.site.Site;

/** Where the device belongs. */
public record SiteView(String slug, String name) {

    static SiteView of(Site site) {
        return new SiteView(site.slug(), site.name());
    }
}
