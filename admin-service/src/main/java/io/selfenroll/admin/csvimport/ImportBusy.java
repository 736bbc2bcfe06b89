package io.selfenroll.admin.csvimport;

import io.selfenroll.httpapi.Conflict;

final class ImportBusy extends Conflict {

    ImportBusy() {
        super("import-busy", "The import is being worked on", "Wait until it has ended.");
    }
}
