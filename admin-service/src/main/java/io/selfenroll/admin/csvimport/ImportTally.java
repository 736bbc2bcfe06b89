package io.selfenroll.admin.csvimport;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Counts while a file is worked through. */
public final class ImportTally {

    private static final int MOST_ERRORS = 200;

    private final List<ImportError> errors = new ArrayList<>();
    private int created;
    private int updated;
    private int unchanged;
    private int skipped;
    private int errorCount;

    public void created() {
        created++;
    }

    public void updated() {
        updated++;
    }

    public void unchanged() {
        unchanged++;
    }

    public void skipped() {
        skipped++;
    }

    public void error(ImportRow row, String column, String code, String message) {
        errorCount++;
        if (errors.size() < MOST_ERRORS) {
            errors.add(new ImportError(row.line(), column, code, column == null ? null : row.value(column), message));
        }
    }

    public boolean hasErrors() {
        return errorCount > 0;
    }

    ImportResult result() {
        errors.sort(Comparator.comparingInt(ImportError::row));
        return new ImportResult(created, updated, unchanged, skipped, List.copyOf(errors), errorCount);
    }
}
