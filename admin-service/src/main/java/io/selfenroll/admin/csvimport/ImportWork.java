package io.selfenroll.admin.csvimport;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.selfenroll.admin.csv.CsvTable;
import io.selfenroll.admin.database.RetryOnConflict;
import io.selfenroll.audittrail.Action;
import io.selfenroll.audittrail.Actor;
import io.selfenroll.audittrail.AuditTrail;

/**
 * Works a file through in one transaction, and its state with it: what was stored and that the import is done are
 * committed together, or neither.
 */
@ApplicationScoped
class ImportWork {

    private static final int PART = 1000;
    private static final int LONGEST_SECONDS = 600;

    private final ImportRepository imports;
    private final ImportTargets targets;
    private final ImportRuns runs;
    private final AuditTrail audit;
    private final EntityManager database;

    ImportWork(
            ImportRepository imports,
            ImportTargets targets,
            ImportRuns runs,
            AuditTrail audit,
            EntityManager database) {
        this.imports = imports;
        this.targets = targets;
        this.runs = runs;
        this.audit = audit;
        this.database = database;
    }

    @RetryOnConflict
    void work(UUID id, UUID run, Actor actor, boolean write) {
        try {
            QuarkusTransaction.requiringNew().timeout(LONGEST_SECONDS).run(() -> through(id, run, actor, write));
        } catch (RowsRefused e) {
            QuarkusTransaction.requiringNew().run(() -> runs.finish(id, run, ImportState.FAILED, e.result()));
        }
    }

    private void through(UUID id, UUID run, Actor actor, boolean write) {
        CsvImport found = imports.get(id);
        CsvTable table = CsvTable.read(imports.content(id), found.format());
        // The file's bytes are not looked at again.
        database.clear();
        List<ImportRow> rows = rows(table, found.columns());
        ImportTarget target = targets.of(found.kind());
        ImportTally tally = new ImportTally();
        ImportTarget.Intake intake =
                target.start(new ImportTask(found.siteId(), rows, found.onExisting(), write), tally);
        for (int from = 0; from < rows.size(); from += PART) {
            List<ImportRow> part = rows.subList(from, Math.min(rows.size(), from + PART));
            part.stream()
                    .filter(row -> row.longerThan(table.names().size()))
                    .forEach(row ->
                            tally.error(row, null, "too-many-cells", "The row has more cells than there are columns."));
            intake.take(part);
            int done = from + part.size();
            QuarkusTransaction.requiringNew().run(() -> runs.progress(id, run, done));
        }
        ImportResult result = tally.result();
        if (!write) {
            runs.finish(id, run, ImportState.CHECKED, result);
        } else if (result.errorCount() > 0) {
            throw new RowsRefused(result.nothingStored());
        } else {
            finish(found, target, run, actor, result);
        }
    }

    private void finish(CsvImport found, ImportTarget target, UUID run, Actor actor, ImportResult result) {
        audit.record(
                actor,
                Action.of(target.action(), found.siteId(), "site", found.siteId(), null)
                        .with(result.facts()));
        imports.eraseContent(found.id());
        runs.finish(found.id(), run, ImportState.DONE, result);
    }

    private static List<ImportRow> rows(CsvTable table, List<ImportColumn> columns) {
        Map<String, Integer> positions = columns.stream()
                .filter(column -> column.field() != null)
                .collect(Collectors.toMap(ImportColumn::field, ImportColumn::index, (one, two) -> one, HashMap::new));
        return table.rows().stream().map(row -> new ImportRow(row, positions)).toList();
    }
}
