package io.selfenroll.httpapi;

/** A state-changing call with a session cookie, or a form, that did not come from our own pages. */
public final class CrossSite extends Problem {

    public CrossSite() {
        super(
                403,
                "cross-site",
                "This call came from another site",
                "Use our own pages, or send an Origin header with the address of this installation.");
    }
}
