package io.selfenroll.admin.user;

import io.selfenroll.httpapi.Conflict;

public final class EmailTaken extends Conflict {

    EmailTaken() {
        super("email-taken", "The site has a user with this address", "Change that user, or use another address.");
    }
}
