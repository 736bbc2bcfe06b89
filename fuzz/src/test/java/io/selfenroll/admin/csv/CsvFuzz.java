package io.selfenroll.admin.csv;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Any file is read or refused with a reason; what is written out is no formula, and reads as it was. */
public final class CsvFuzz {

    private CsvFuzz() {}

    public static void fuzzerTestOneInput(byte[] data) {
        try {
            CsvTable.read(data, new CsvFormat(null, null, null));
        } catch (CsvUnreadable | CsvTooLong refused) {
            // That is fine, too.
        }
        String text = new String(data, StandardCharsets.UTF_8);
        String guarded = FormulaGuard.protect(text);
        if (!guarded.isEmpty() && "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20".indexOf(guarded.charAt(0)) >= 0) {
            throw new IllegalStateException("Runs as a formula: " + guarded);
        }
        if (!FormulaGuard.release(guarded).equals(text)) {
            throw new IllegalStateException("Not given back: " + text);
        }
        roundTrip(text);
    }

    private static void roundTrip(String text) {
        StringWriter out = new StringWriter();
        try {
            new CsvWriter(out).row("a", text, "b");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<CsvRow> rows = CsvRows.read(out.toString(), CsvDelimiter.COMMA, 10);
        if (rows.size() != 1 || rows.getFirst().cells().size() != 3) {
            throw new IllegalStateException("Not one row of three: " + rows);
        }
    }
}
