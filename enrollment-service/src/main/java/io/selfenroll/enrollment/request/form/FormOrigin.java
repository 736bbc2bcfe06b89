package io.selfenroll.enrollment.request.form;

import jakarta.inject.Singleton;

import io.selfenroll.httpapi.CrossSite;
import io.selfenroll.httpapi.PublicUrls;

/**
 * Keeps foreign pages from using their visitors' browsers to post our form. A form carries no session, so what says
 * nothing of its origin (text browsers; {@code null}, which the portal's no-referrer policy makes of it) is let in: it
 * could send the same by itself.
 */
@Singleton
class FormOrigin {

    private final PublicUrls own;

    FormOrigin(PublicUrls own) {
        this.own = own;
    }

    /** @throws CrossSite when the browser names another origin */
    void check(String fetchSite, String origin) {
        boolean foreign = fetchSite == null
                ? origin != null && !origin.equals("null") && !own.contains(origin)
                : !fetchSite.equals("same-origin");
        if (foreign) {
            throw new CrossSite();
        }
    }
}
