package io.selfenroll.admin.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

/** Cuts text into rows and cells (RFC 4180), whatever the line ends: LF, CR LF or CR. */
final class CsvRows {

    private static final Pattern LINE = Pattern.compile("line (\\d+)");

    private CsvRows() {}

    /**
     * Rows that have at least one cell with something in it.
     *
     * @throws CsvUnreadable when a quotation mark is not closed or stands within a cell; names the line
     * @throws CsvTooLong for more than the most
     */
    static List<CsvRow> read(String text, CsvDelimiter delimiter, int most) {
        List<CsvRow> rows = new ArrayList<>();
        try (CloseableIterator<CsvRecord> records = reader(text, delimiter).iterator()) {
            while (records.hasNext()) {
                CsvRow row = row(records.next());
                if (row.blank()) {
                    continue;
                }
                if (rows.size() == most) {
                    throw new CsvTooLong(CsvTable.MOST_ROWS);
                }
                rows.add(row);
            }
        } catch (CsvParseException e) {
            throw new CsvUnreadable("In line " + line(e) + " a quotation mark is not closed, or stands within a cell."
                    + " Write it twice there, and put the cell into quotation marks.");
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return rows;
    }

    /** Rows of the beginning of the text, as far as they can be read. */
    static List<CsvRow> sample(String text, CsvDelimiter delimiter, int most) {
        List<CsvRow> rows = new ArrayList<>();
        try (CloseableIterator<CsvRecord> records = reader(text, delimiter).iterator()) {
            while (rows.size() < most && records.hasNext()) {
                rows.add(row(records.next()));
            }
        } catch (CsvParseException e) {
            return List.of();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return rows;
    }

    private static CsvRow row(CsvRecord found) {
        return new CsvRow((int) found.getStartingLineNumber(), found.getFields());
    }

    private static CsvReader<CsvRecord> reader(String text, CsvDelimiter delimiter) {
        return CsvReader.builder()
                .fieldSeparator(delimiter.character())
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                // A tab counts as space there.
                .trimWhitespacesAroundQuotes(delimiter != CsvDelimiter.TAB)
                .ofCsvRecord(text);
    }

    private static String line(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            Matcher matcher = LINE.matcher(String.valueOf(at.getMessage()));
            if (matcher.find()) {
                return matcher.group(1);
            }
        }
        return "1";
    }
}
