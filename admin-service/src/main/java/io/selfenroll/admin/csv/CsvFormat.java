package io.selfenroll.admin.csv;

/**
 * How a file is to be read; null is to be found out.
 *
 * @param header whether the first row names the columns
 */
public record CsvFormat(CsvDelimiter delimiter, CsvCharset charset, Boolean header) {

    public static CsvFormat of(String delimiter, String charset, Boolean header) {
        return new CsvFormat(
                delimiter == null ? null : CsvDelimiter.of(delimiter),
                charset == null ? null : CsvCharset.of(charset),
                header);
    }
}
