package io.selfenroll.admin.site;

import io.selfenroll.httpapi.Conflict;

public final class SlugTaken extends Conflict {

    SlugTaken() {
        super("slug-taken", "Another site has this slug", "Choose another slug.");
    }
}
