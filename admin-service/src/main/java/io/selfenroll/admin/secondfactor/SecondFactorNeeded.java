package io.selfenroll.admin.secondfactor;

import io.selfenroll.httpapi.Problem;

/** The password was right and no code came with it. */
public final class SecondFactorNeeded extends Problem {

    SecondFactorNeeded() {
        super(
                401,
                "second-factor-needed",
                "A code is needed as well",
                "Send it again with the code of the authenticator app, or a recovery code, as `code`.");
    }
}
