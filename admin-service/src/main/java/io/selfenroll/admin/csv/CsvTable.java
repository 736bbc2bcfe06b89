package io.selfenroll.admin.csv;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A file as a table.
 *
 * @param format how it was read, nothing of it null
 * @param names of the columns, by the header or numbered
 * @param rows without the header and without blank ones
 */
public record CsvTable(CsvFormat format, List<String> names, List<CsvRow> rows) {

    public static final int MOST_ROWS = 50_000;
    static final int MOST_COLUMNS = 100;
    private static final int LONGEST_NAME = 100;

    /**
     * @throws CsvUnreadable saying what to do about the file
     * @throws CsvTooLong for more than {@value #MOST_ROWS} rows
     */
    public static CsvTable read(byte[] file, CsvFormat wanted) {
        CsvText text = CsvText.read(file, wanted.charset());
        CsvDelimiter delimiter = wanted.delimiter() == null ? DelimiterGuess.of(text.text()) : wanted.delimiter();
        List<CsvRow> rows = CsvRows.read(text.text(), delimiter, MOST_ROWS + 1);
        if (rows.isEmpty()) {
            throw new CsvUnreadable("The file has no rows.");
        }
        CsvRow first = rows.getFirst();
        if (first.cells().size() > MOST_COLUMNS) {
            throw new CsvUnreadable("The first row has %,d columns. At most %d can be read: keep those that are needed."
                    .formatted(first.cells().size(), MOST_COLUMNS));
        }
        // Whoever has a first row without any address has named the columns there.
        boolean header = wanted.header() == null
                ? first.cells().stream().noneMatch(cell -> cell.contains("@"))
                : wanted.header();
        List<CsvRow> data = header ? rows.subList(1, rows.size()) : rows;
        if (data.isEmpty()) {
            throw new CsvUnreadable("The file has a header and no rows.");
        }
        if (data.size() > MOST_ROWS) {
            throw new CsvTooLong(MOST_ROWS);
        }
        return new CsvTable(new CsvFormat(delimiter, text.charset(), header), names(first, header), data);
    }

    private static List<String> names(CsvRow first, boolean header) {
        return IntStream.range(0, first.cells().size())
                .mapToObj(index ->
                        header && !first.cell(index).isBlank() ? name(first.cell(index)) : "Column " + (index + 1))
                .toList();
    }

    private static String name(String cell) {
        String name = FormulaGuard.release(cell).strip();
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }
}
