package io.selfenroll.enrollment.device;

import io.selfenroll.httpapi.Problem;

/** The credential was right, but its user or site was disabled meanwhile. */
final class NotAllowed extends Problem {

    private NotAllowed(String name, String title) {
        super(403, name, title, "Ask your administrator.");
    }

    static NotAllowed userDisabled() {
        return new NotAllowed("user-disabled", "This user may not enroll devices");
    }

    static NotAllowed siteDisabled() {
        return new NotAllowed("site-disabled", "This site does not enroll devices");
    }
}
