package io.selfenroll.admin.csv;

import java.util.List;

/** Finds what separates cells: that which cuts the first rows into the same number of cells, at least two. */
final class DelimiterGuess {

    private static final int SAMPLE_CHARACTERS = 65_536;
    private static final int SAMPLE_ROWS = 20;

    private DelimiterGuess() {}

    static CsvDelimiter of(String text) {
        String beginning = beginning(text);
        CsvDelimiter best = CsvDelimiter.COMMA;
        double most = 0;
        for (CsvDelimiter delimiter : CsvDelimiter.values()) {
            double score = score(CsvRows.sample(beginning, delimiter, SAMPLE_ROWS));
            if (score > most) {
                best = delimiter;
                most = score;
            }
        }
        return best;
    }

    /** How many rows agree with the first one decides; among equals, who finds more columns. */
    private static double score(List<CsvRow> rows) {
        int columns = rows.isEmpty() ? 0 : rows.getFirst().cells().size();
        if (columns < 2) {
            return 0;
        }
        long alike = rows.stream().filter(row -> row.cells().size() == columns).count();
        return (double) alike / rows.size() + columns / 1_000_000.0;
    }

    /** Whole lines, so that no quoted cell is cut where it can be helped. */
    private static String beginning(String text) {
        if (text.length() <= SAMPLE_CHARACTERS) {
            return text;
        }
        int end = Math.max(text.lastIndexOf('\n', SAMPLE_CHARACTERS), text.lastIndexOf('\r', SAMPLE_CHARACTERS));
        return text.substring(0, end > 0 ? end : SAMPLE_CHARACTERS);
    }
}
