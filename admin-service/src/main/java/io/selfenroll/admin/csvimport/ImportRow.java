package io.selfenroll.admin.csvimport;

import java.util.Map;

import io.selfenroll.admin.csv.CsvRow;
import io.selfenroll.admin.csv.FormulaGuard;

/** A row by its fields. */
public final class ImportRow {

    private final CsvRow row;
    private final Map<String, Integer> positions;

    ImportRow(CsvRow row, Map<String, Integer> positions) {
        this.row = row;
        this.positions = positions;
    }

    public int line() {
        return row.line();
    }

    /** What stands there without space around it, empty when nothing does; null when no column is this field. */
    public String value(String field) {
        Integer position = positions.get(field);
        return position == null
                ? null
                : FormulaGuard.release(row.cell(position)).strip();
    }

    /** Whether cells stand behind the last column: then the columns before them are likely to be shifted. */
    boolean longerThan(int columns) {
        return row.cells().size() > columns
                && row.cells().subList(columns, row.cells().size()).stream().anyMatch(cell -> !cell.isBlank());
    }
}
