package io.selfenroll.admin.session;

import io.selfenroll.httpapi.Problem;

/** Says the same for an unknown address, a wrong password, a disabled admin and a wrong code. */
public final class SignInFailed extends Problem {

    SignInFailed() {
        super(401, "sign-in-failed", "The sign-in failed", "Check address, password and code, and try again.");
    }
}
