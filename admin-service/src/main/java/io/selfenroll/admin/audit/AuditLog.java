package io.selfenroll.admin.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.selfenroll.admin.csv.CsvWriter;
import io.selfenroll.admin.database.RetryOnConflict;
import io.selfenroll.audittrail.Action;
import io.selfenroll.audittrail.AuditTrail;

/** Reads the audit for the console, within the sites of the signed-in admin. */
@ApplicationScoped
class AuditLog {

    private static final int ROWS_AT_ONCE = 500;

    private final AuditRepository entries;
    private final AuditTrail audit;

    AuditLog(AuditRepository entries, AuditTrail audit) {
        this.entries = entries;
        this.audit = audit;
    }

    /** One more than the limit. */
    @Transactional
    @RetryOnConflict
    List<AuditEntry> page(AuditFilter filter, Long before, int limit) {
        return entries.page(filter, before, limit + 1);
    }

    /** Who takes a copy along is worth an entry as well. Also refuses a filter before the answer has begun. */
    @Transactional
    @RetryOnConflict
    void recordExport(AuditFilter filter) {
        entries.page(filter, null, 1);
        audit.record(Action.of("audit.exported", filter.site, "audit", null, null));
    }

    /** The newest first, in parts that each are a transaction: an export may be long and must hold no connection. */
    void export(AuditFilter filter, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        CsvWriter csv = new CsvWriter(writer);
        csv.row(AuditCsv.HEADER);
        Long before = null;
        List<AuditEntry> part;
        do {
            Long after = before;
            part = QuarkusTransaction.requiringNew().call(() -> entries.page(filter, after, ROWS_AT_ONCE));
            for (AuditEntry entry : part) {
                csv.row(AuditCsv.row(entry));
                before = entry.sequence();
            }
            writer.flush();
        } while (part.size() == ROWS_AT_ONCE);
    }
}
