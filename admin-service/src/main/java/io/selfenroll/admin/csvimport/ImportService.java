package io.selfenroll.admin.csvimport;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.selfenroll.admin.csv.CsvFormat;
import io.selfenroll.admin.csv.CsvTable;
import io.selfenroll.admin.database.RetryOnConflict;
import io.selfenroll.admin.site.SiteRepository;
import io.selfenroll.httpapi.NotFound;

/** The steps before a run, within the sites of the signed-in admin. */
@ApplicationScoped
@RetryOnConflict
class ImportService {

    private static final int MOST_PER_SITE = 10;

    private final SiteRepository sites;
    private final ImportRepository imports;
    private final ImportTargets targets;
    private final ImportRuns runs;

    ImportService(SiteRepository sites, ImportRepository imports, ImportTargets targets, ImportRuns runs) {
        this.sites = sites;
        this.imports = imports;
        this.targets = targets;
        this.runs = runs;
    }

    @Transactional
    CsvImport upload(ImportKind kind, UUID siteId, byte[] file, CsvFormat format) {
        sites.inScope(siteId);
        CsvTable table = CsvTable.read(file, format);
        CsvImport added = new CsvImport(
                siteId, kind, table, targets.guess(kind, table), Instant.now().truncatedTo(ChronoUnit.MICROS));
        imports.add(added, file);
        imports.keepNewest(siteId, MOST_PER_SITE);
        return added;
    }

    @Transactional
    CsvImport change(ImportKind kind, UUID siteId, UUID id, ImportSettings settings) {
        sites.inScope(siteId);
        CsvImport found = imports.lock(kind, siteId, id).orElseThrow(ImportService::none);
        requireIdle(found);
        CsvTable table = CsvTable.read(
                imports.content(id), CsvFormat.of(settings.delimiter(), settings.charset(), settings.header()));
        List<ImportColumn> columns =
                settings.mapping() == null ? targets.guess(kind, table) : targets.map(kind, table, settings.mapping());
        found.read(table, columns, settings.onExisting());
        return found;
    }

    @Transactional
    CsvImport get(ImportKind kind, UUID siteId, UUID id) {
        sites.inScope(siteId);
        return imports.find(kind, siteId, id).orElseThrow(ImportService::none);
    }

    /** From here on the run may work on it, and nobody else. */
    @Transactional
    void claim(ImportKind kind, UUID siteId, UUID id, UUID run, boolean write) {
        CsvImport found = get(kind, siteId, id);
        requireIdle(found);
        targets.requireNeeded(kind, found.columns());
        if (!runs.claim(id, run, write ? ImportState.RUNNING : ImportState.CHECKING)) {
            throw new ImportBusy();
        }
    }

    private static void requireIdle(CsvImport found) {
        if (found.state().busy()) {
            throw new ImportBusy();
        }
        if (found.state() == ImportState.DONE) {
            throw new ImportFinished();
        }
    }

    private static NotFound none() {
        return new NotFound("There is no such import (any more). Files are kept for an hour: upload it again.");
    }
}
