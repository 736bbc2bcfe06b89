package io.selfenroll.admin.csvimport;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.arc.All;
import io.selfenroll.admin.csv.CsvTable;
import io.selfenroll.httpapi.InvalidField;

/** What files can be brought into, and what their columns can be there. */
@ApplicationScoped
class ImportTargets {

    private final List<ImportTarget> targets;

    ImportTargets(@All List<ImportTarget> targets) {
        this.targets = targets;
    }

    ImportTarget of(ImportKind kind) {
        return targets.stream()
                .filter(target -> target.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    List<ImportColumn> guess(ImportKind kind, CsvTable table) {
        return ColumnGuess.of(table, of(kind).fields());
    }

    /** @throws InvalidField naming {@code mapping} for a column or field that there is not, or a field given twice */
    List<ImportColumn> map(ImportKind kind, CsvTable table, List<ImportSettings.Mapped> mapping) {
        Map<Integer, String> chosen = new HashMap<>();
        Set<String> taken = new HashSet<>();
        for (ImportSettings.Mapped mapped : mapping) {
            if (mapped.field() == null) {
                continue;
            }
            if (mapped.column() >= table.names().size()) {
                throw new InvalidField("mapping", "names a column that the file does not have");
            }
            if (of(kind).fields().stream().noneMatch(field -> field.name().equals(mapped.field()))) {
                throw new InvalidField("mapping", "names a field that there is not");
            }
            if (!taken.add(mapped.field()) || chosen.put(mapped.column(), mapped.field()) != null) {
                throw new InvalidField("mapping", "must name each column and each field once");
            }
        }
        return java.util.stream.IntStream.range(0, table.names().size())
                .mapToObj(index -> new ImportColumn(index, table.names().get(index), chosen.get(index)))
                .toList();
    }

    /** @throws InvalidField naming {@code mapping} when a column is missing without which nothing can be imported */
    void requireNeeded(ImportKind kind, List<ImportColumn> columns) {
        for (ImportField field : of(kind).fields()) {
            if (field.needed()
                    && columns.stream().noneMatch(column -> field.name().equals(column.field()))) {
                throw new InvalidField("mapping", "must say which column is " + field.name());
            }
        }
    }
}
