package io.selfenroll.admin.csv;

import java.util.regex.Pattern;

/**
 * Keeps spreadsheets from running a cell as a formula: an apostrophe is put before what would begin one, at the start of
 * the cell and, since programs may cut at other separators than we do, after each separator and quotation mark in it.
 * {@link #release} takes away exactly what {@link #protect} put there.
 */
public final class FormulaGuard {

    private static final String BEGINNING = "(?<=^|[,;\t\r\n|\"])";

    /** The usual starts of formulas, their full-width forms, and characters that spreadsheets skip at the start. */
    private static final String FORMULA = "([=+\\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20])";

    private static final Pattern OPEN = Pattern.compile(BEGINNING + "('*)" + FORMULA);
    private static final Pattern GUARDED = Pattern.compile(BEGINNING + "'('*)" + FORMULA);

    private FormulaGuard() {}

    public static String protect(String text) {
        return OPEN.matcher(text).replaceAll("'$1$2");
    }

    public static String release(String cell) {
        return cell.indexOf('\'') < 0 ? cell : GUARDED.matcher(cell).replaceAll("$1$2");
    }
}
