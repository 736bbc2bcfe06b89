package io.selfenroll.admin.admin;

import io.selfenroll.httpapi.Conflict;

/** Nobody raises, disables or deletes himself. */
final class OwnAccount extends Conflict {

    OwnAccount() {
        super("own-account", "This is your own account", "Another administrator has to do this.");
    }
}
