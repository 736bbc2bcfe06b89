package io.selfenroll.admin.csvimport;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An import and where it stands.
 *
 * @param preview the first ten rows
 * @param rows how many rows the file has, without its header
 * @param result of the check or the run; null before, and when it failed by something else than the file
 * @param failure why it failed, when not by the file; null else
 * @param expiresAt when it is erased
 */
record ImportResponse(
        UUID id,

        @Schema(enumeration = {"comma", "semicolon", "tab", "pipe"})
        String delimiter,

        @Schema(enumeration = {"utf-8", "utf-16le", "utf-16be", "windows-1252", "iso-8859-1"})
        String charset,

        boolean header,
        List<ImportColumn> columns,
        List<List<String>> preview,
        int rows,
        OnExisting onExisting,
        ImportState state,
        Progress progress,
        ImportResult result,
        String failure,
        Instant createdAt,
        Instant expiresAt) {

    /** Rows. */
    record Progress(int done, int total) {}

    static ImportResponse of(CsvImport found) {
        return new ImportResponse(
                found.id(),
                found.format().delimiter().label(),
                found.format().charset().label(),
                found.format().header(),
                found.columns(),
                found.preview(),
                found.rows(),
                found.onExisting(),
                found.state(),
                new Progress(found.done(), found.rows()),
                found.result(),
                found.failure(),
                found.createdAt(),
                found.createdAt().plus(ImportCleanup.KEPT));
    }
}
