package io.selfenroll.admin.csv;

import io.selfenroll.httpapi.Problem;

public final class CsvTooLong extends Problem {

    CsvTooLong(int most) {
        super(
                400,
                "import-too-long",
                "The file has too many rows",
                "At most %,d rows can be imported at once: split the file.".formatted(most));
    }
}
