package io.selfenroll.admin.csvimport;

import io.selfenroll.httpapi.Conflict;

final class ImportFinished extends Conflict {

    ImportFinished() {
        super("import-finished", "The import is done", "Upload the file again to import it once more.");
    }
}
