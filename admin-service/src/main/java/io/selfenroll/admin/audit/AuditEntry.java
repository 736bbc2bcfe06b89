package io.selfenroll.admin.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.Length;
import org.hibernate.annotations.Immutable;

/** A row of the chain. Everything but the first three columns is made from the entry, to filter by. */
@Entity
@Immutable
@Table(name = "audit_entry")
public class AuditEntry {

    @Id
    private long sequence;

    @Column(length = Length.LONG32)
    private String entry;

    @Column(columnDefinition = "char(64)")
    private String hash;

    @Column(name = "occurred_at")
    private String occurredAt;

    private String action;

    @Column(name = "actor_id")
    private String actorId;

    @Column(name = "actor_name")
    private String actorName;

    @Column(name = "site_id")
    private String siteId;

    @Column(name = "target_type")
    private String targetType;

    @Column(name = "target_id")
    private String targetId;

    @Column(name = "target_label")
    private String targetLabel;

    protected AuditEntry() {}

    long sequence() {
        return sequence;
    }

    AuditRecord record() {
        return EntryText.read(entry);
    }

    String hash() {
        return hash;
    }
}
