package io.selfenroll.admin.csv;

import java.util.Arrays;
import java.util.stream.Collectors;

import io.selfenroll.httpapi.InvalidField;

/** What stands between two cells. */
public enum CsvDelimiter {
    COMMA("comma", ','),
    SEMICOLON("semicolon", ';'),
    TAB("tab", '\t'),
    PIPE("pipe", '|');

    private final String label;
    private final char character;

    CsvDelimiter(String label, char character) {
        this.label = label;
        this.character = character;
    }

    /** @throws InvalidField naming {@code delimiter} */
    public static CsvDelimiter of(String label) {
        return Arrays.stream(values())
                .filter(delimiter -> delimiter.label.equals(label))
                .findFirst()
                .orElseThrow(() -> new InvalidField(
                        "delimiter",
                        Arrays.stream(values())
                                .map(CsvDelimiter::label)
                                .collect(Collectors.joining(", ", "must be one of ", ""))));
    }

    public String label() {
        return label;
    }

    char character() {
        return character;
    }
}
