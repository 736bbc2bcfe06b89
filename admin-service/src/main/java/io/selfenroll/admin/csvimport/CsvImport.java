package io.selfenroll.admin.csvimport;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.selfenroll.admin.csv.CsvCharset;
import io.selfenroll.admin.csv.CsvDelimiter;
import io.selfenroll.admin.csv.CsvFormat;
import io.selfenroll.admin.csv.CsvTable;
import io.selfenroll.outbox.Ids;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A file on its way in: how it is read, and where it stands. Its state changes by {@link ImportRuns} only. */
@Entity
@Table(name = "csv_import")
class CsvImport {

    private static final int PREVIEW_ROWS = 10;
    private static final int LONGEST_CELL = 200;

    @Id
    private UUID id;

    @Column(name = "site_id")
    private UUID siteId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ImportKind kind;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "separated_by")
    private CsvDelimiter delimiter;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "encoding")
    private CsvCharset charset;

    private boolean header;

    @Column(name = "file_columns")
    @Convert(converter = JsonText.Columns.class)
    private List<ImportColumn> columns;

    @Convert(converter = JsonText.Preview.class)
    private List<List<String>> preview;

    @Column(name = "file_rows")
    private int rows;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "on_existing")
    private OnExisting onExisting;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ImportState state;

    private int done;

    @Convert(converter = JsonText.Result.class)
    private ImportResult result;

    private String failure;

    @Column(name = "created_at")
    private Instant createdAt;

    protected CsvImport() {}

    CsvImport(UUID siteId, ImportKind kind, CsvTable table, List<ImportColumn> columns, Instant now) {
        this.id = Ids.next();
        this.siteId = siteId;
        this.kind = kind;
        this.createdAt = now;
        read(table, columns, OnExisting.UPDATE);
    }

    /** Starts over with the file as it is read now. */
    void read(CsvTable table, List<ImportColumn> as, OnExisting existing) {
        delimiter = table.format().delimiter();
        charset = table.format().charset();
        header = table.format().header();
        columns = as;
        preview = table.rows().stream()
                .limit(PREVIEW_ROWS)
                .map(row -> row.cells().stream().map(CsvImport::shortened).toList())
                .toList();
        rows = table.rows().size();
        onExisting = existing;
        state = ImportState.READ;
        done = 0;
        result = null;
        failure = null;
    }

    private static String shortened(String cell) {
        return cell.length() > LONGEST_CELL ? cell.substring(0, LONGEST_CELL) + "…" : cell;
    }

    CsvFormat format() {
        return new CsvFormat(delimiter, charset, header);
    }

    UUID id() {
        return id;
    }

    UUID siteId() {
        return siteId;
    }

    ImportKind kind() {
        return kind;
    }

    List<ImportColumn> columns() {
        return columns;
    }

    List<List<String>> preview() {
        return preview;
    }

    int rows() {
        return rows;
    }

    OnExisting onExisting() {
        return onExisting;
    }

    ImportState state() {
        return state;
    }

    int done() {
        return done;
    }

    ImportResult result() {
        return result;
    }

    String failure() {
        return failure;
    }

    Instant createdAt() {
        return createdAt;
    }
}
