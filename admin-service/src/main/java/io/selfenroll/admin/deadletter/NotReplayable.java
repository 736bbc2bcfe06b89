package io.selfenroll.admin.deadletter;

import io.selfenroll.httpapi.Problem;

/** Nothing was sent, and asking again will not change that. */
final class NotReplayable extends Problem {

    private NotReplayable(int status, String name, String title, String detail) {
        super(status, name, title, detail);
    }

    static NotReplayable gone() {
        return new NotReplayable(
                410,
                "event-no-longer-kept",
                "The event is no longer kept",
                "Nothing was sent. Topics keep events for a limited time; have what it was about done anew: a request by "
                        + "its user, a credential or a mail in the console.");
    }

    static NotReplayable state() {
        return new NotReplayable(
                409,
                "state-not-replayed",
                "A state is not sent again",
                "Nothing was sent, as a newer state may be there. Save the site, the user, the device identifier or the "
                        + "template once more instead.");
    }
}
