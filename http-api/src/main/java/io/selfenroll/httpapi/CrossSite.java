package io.selfenroll.httpapi;

/** A state-changing call with a session cookie that did not come from our own pages. */
final class CrossSite extends Problem {

    CrossSite() {
        super(
                403,
                "cross-site",
                "This call came from another site",
                "Use the console, or send an Origin header with the address of this installation.");
    }
}
