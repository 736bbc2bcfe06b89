package io.selfenroll.admin.csvimport;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.selfenroll.admin.csv.CsvTable;

/** Takes columns for what they are called; without a header, the first one with addresses for the address. */
final class ColumnGuess {

    static final String EMAIL = "email";

    private ColumnGuess() {}

    static List<ImportColumn> of(CsvTable table, List<ImportField> fields) {
        List<ImportColumn> columns = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (int index = 0; index < table.names().size(); index++) {
            String field = table.format().header() ? byName(table.names().get(index), fields) : byContent(table, index);
            columns.add(new ImportColumn(
                    index, table.names().get(index), field != null && taken.add(field) ? field : null));
        }
        return columns;
    }

    private static String byName(String name, List<ImportField> fields) {
        return fields.stream()
                .filter(field -> field.isCalled(name))
                .map(ImportField::name)
                .findFirst()
                .orElse(null);
    }

    private static String byContent(CsvTable table, int index) {
        return table.rows().getFirst().cell(index).contains("@") ? EMAIL : null;
    }
}
