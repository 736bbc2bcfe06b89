package io.selfenroll.credential.admin.issue;

import io.selfenroll.httpapi.Conflict;

/** Its device is enrolled: there is nothing to send again. */
final class AlreadyUsed extends Conflict {

    private static final long serialVersionUID = 1L;

    AlreadyUsed() {
        super(
                "credential-used",
                "This credential was already used",
                "Make a new one if the user wants to enroll another device.");
    }
}
