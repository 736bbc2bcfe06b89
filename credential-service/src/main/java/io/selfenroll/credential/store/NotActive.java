package io.selfenroll.credential.store;

import io.selfenroll.httpapi.Conflict;

/** The credential was used, expired, revoked, superseded or locked before. */
public final class NotActive extends Conflict {

    NotActive() {
        super(
                "credential-not-active",
                "This credential is not active any more",
                "Look at its state; nothing was changed.");
    }
}
