package io.selfenroll.admin.csv;

import io.selfenroll.httpapi.Problem;

/** A file is no CSV that can be read; the detail says what to do about it. */
public final class CsvUnreadable extends Problem {

    CsvUnreadable(String detail) {
        super(400, "import-unreadable", "The file cannot be read", detail);
    }
}
