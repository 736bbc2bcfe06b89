package io.selfenroll.admin.csvimport;

import java.util.List;
import java.util.Map;

/**
 * What a run did, or would do. With errors nothing is stored.
 *
 * @param skipped rows about something that is there already
 * @param errors the first 200
 */
public record ImportResult(
        int created, int updated, int unchanged, int skipped, List<ImportError> errors, int errorCount) {

    /** For the audit. */
    Map<String, Object> facts() {
        return Map.of("created", created, "updated", updated, "unchanged", unchanged, "skipped", skipped);
    }

    ImportResult nothingStored() {
        return new ImportResult(0, 0, 0, 0, errors, errorCount);
    }
}
