package io.selfenroll.admin.session;

import io.selfenroll.httpapi.Problem;

/** Says the same for an unknown address, a wrong password and a disabled admin. */
public final class SignInFailed extends Problem {

    SignInFailed() {
        super(401, "sign-in-failed", "Address and password do not match", "Check both and try again.");
    }
}
