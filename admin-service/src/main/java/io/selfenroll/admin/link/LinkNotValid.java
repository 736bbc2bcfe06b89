package io.selfenroll.admin.link;

import io.selfenroll.httpapi.Problem;

/** Says the same for a link that was used, replaced, has expired or never was. */
public final class LinkNotValid extends Problem {

    public LinkNotValid() {
        super(
                404,
                "link-not-valid",
                "The link is not valid any more",
                "It was used, has expired, was replaced by a newer one, or is not complete. Ask for a new one.");
    }
}
