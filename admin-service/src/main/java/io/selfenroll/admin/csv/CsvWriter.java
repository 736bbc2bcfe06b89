package io.selfenroll.admin.csv;

import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Writes RFC 4180: commas, CRLF, cells quoted where needed, and none that a spreadsheet would run as a formula. */
public final class CsvWriter {

    private final Writer out;

    public CsvWriter(Writer out) {
        this.out = out;
    }

    /** @param cells null is an empty cell */
    public void row(Object... cells) throws IOException {
        out.write(Arrays.stream(cells).map(CsvWriter::cell).collect(Collectors.joining(",", "", "\r\n")));
    }

    private static String cell(Object value) {
        String text = value == null ? "" : FormulaGuard.protect(value.toString());
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == ';' || c == '"' || c == '\r' || c == '\n');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
