package io.selfenroll.admin.invitation;

import io.selfenroll.httpapi.Conflict;

final class NotInvited extends Conflict {

    NotInvited() {
        super(
                "not-invited",
                "This administrator waits for no invitation",
                "Who is active can reset the password; who is disabled has to be enabled first.");
    }
}
