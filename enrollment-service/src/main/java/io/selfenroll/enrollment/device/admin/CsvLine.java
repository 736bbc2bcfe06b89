package io.selfenroll.enrollment.device.admin;

import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A line of CSV (RFC 4180) that a spreadsheet shows as text: nothing in it is taken for a formula. */
final class CsvLine {

    /** What a spreadsheet begins to compute at, in wide forms too. */
    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t\\r\\n\\x00\uFF1D\uFF0B\uFF0D\uFF20]");

    private CsvLine() {}

    /** Null cells are empty. */
    static String of(Object... cells) {
        return Arrays.stream(cells)
                .map(cell -> quoted(safe(Objects.toString(cell, ""))))
                .collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String safe(String cell) {
        return FORMULA.matcher(cell).find() ? "'" + cell : cell;
    }

    private static String quoted(String cell) {
        return cell.matches("(?s).*[\",;\\r\\n].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }
}
