package io.selfenroll.admin.audit;

import java.util.Map;

/** The columns of the export. */
final class AuditCsv {

    static final Object[] HEADER = {
        "id",
        "at",
        "action",
        "actorKind",
        "actorId",
        "actorName",
        "actorAddress",
        "siteId",
        "targetType",
        "targetId",
        "targetLabel",
        "before",
        "after",
        "hash"
    };

    static Object[] row(AuditEntry entry) {
        AuditRecord record = entry.record();
        AuditRecord.Actor actor = record.actor();
        AuditRecord.Target target = record.target();
        return new Object[] {
            entry.sequence(),
            record.at(),
            record.action(),
            actor.kind(),
            actor.id(),
            actor.name(),
            actor.address(),
            record.siteId(),
            target.type(),
            target.id(),
            target.label(),
            json(record.before()),
            json(record.after()),
            entry.hash()
        };
    }

    private static String json(Map<String, Object> facts) {
        return facts.isEmpty() ? null : EntryText.json(facts);
    }

    private AuditCsv() {}
}
