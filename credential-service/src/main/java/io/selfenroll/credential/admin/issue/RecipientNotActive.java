package io.selfenroll.credential.admin.issue;

import io.selfenroll.httpapi.Conflict;

/** The user or the site is disabled or gone. */
final class RecipientNotActive extends Conflict {

    private static final long serialVersionUID = 1L;

    RecipientNotActive() {
        super(
                "recipient-not-active",
                "User or site is not active",
                "Activate the user and the site first; nothing was issued.");
    }
}
