package io.selfenroll.admin.admin;

import io.selfenroll.httpapi.Conflict;

final class AdminEmailTaken extends Conflict {

    AdminEmailTaken() {
        super("email-taken", "There is an administrator with this address", "Change that one, or use another address.");
    }
}
