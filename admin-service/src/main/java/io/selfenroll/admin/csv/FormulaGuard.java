package io.selfenroll.admin.csv;

/**
 * Keeps a spreadsheet from running a cell as a formula: a text that begins like one gets an apostrophe in front, which
 * {@link #open} takes off again. What looks guarded already is guarded once more, so that every text comes back as it was.
 */
public final class FormulaGuard {

    /** The usual starts of formulas, their full-width forms, and characters that spreadsheets skip at the start. */
    private static final String STARTS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private static final char GUARD = '\'';

    private FormulaGuard() {}

    public static String close(String text) {
        return startsFormula(text) ? GUARD + text : text;
    }

    public static String open(String cell) {
        return !cell.isEmpty() && cell.charAt(0) == GUARD && startsFormula(cell) ? cell.substring(1) : cell;
    }

    /** Behind any number of guards. */
    private static boolean startsFormula(String text) {
        int at = 0;
        while (at < text.length() && text.charAt(at) == GUARD) {
            at++;
        }
        return at < text.length() && STARTS.indexOf(text.charAt(at)) >= 0;
    }
}
