package io.selfenroll.admin.identifier;

import io.selfenroll.httpapi.Conflict;

final class IdentifierTaken extends Conflict {

    IdentifierTaken() {
        super(
                "identifier-taken",
                "The site knows this identifier already",
                "Delete it where it is, or import a file that says whose it is now.");
    }
}
