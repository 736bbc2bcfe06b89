package io.selfenroll.admin.admin;

import io.selfenroll.httpapi.Conflict;

final class LastPlatformAdministrator extends Conflict {

    LastPlatformAdministrator() {
        super(
                "last-platform-administrator",
                "This is the last platform administrator",
                "Make somebody else a platform administrator first.");
    }
}
