package io.selfenroll.admin.csvimport;

/** Rows of a run have errors: what was written before they were met is rolled back. */
final class RowsRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ImportResult result;

    RowsRefused(ImportResult result) {
        super("Rows have errors");
        this.result = result;
    }

    ImportResult result() {
        return result;
    }
}
