package io.selfenroll.admin.secondfactor;

import io.selfenroll.httpapi.Conflict;

final class SecondFactorOn extends Conflict {

    SecondFactorOn() {
        super("second-factor-on", "There is a second factor already", "Turn it off first.");
    }
}
