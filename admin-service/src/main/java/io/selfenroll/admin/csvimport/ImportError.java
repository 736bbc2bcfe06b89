package io.selfenroll.admin.csvimport;

/**
 * Why a row cannot be taken.
 *
 * @param row line in the file, from 1 and with the header counted
 * @param column field, say {@code email}; null when it is about the whole row
 * @param code {@code required}, {@code invalid}, {@code duplicate}, {@code unknown-user} or {@code too-many-cells}
 * @param value what stands there, shortened; null when nothing does
 */
public record ImportError(int row, String column, String code, String value, String message) {

    private static final int LONGEST_VALUE = 100;

    public ImportError {
        value = value == null || value.isEmpty()
                ? null
                : value.length() > LONGEST_VALUE ? value.substring(0, LONGEST_VALUE) + "…" : value;
    }
}
