package io.selfenroll.admin.audit;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * @param id number in the chain, from 1 without gaps
 * @param siteId null for what concerns no single site
 * @param before fields that changed, as they were
 * @param after fields that changed, as they are, and further facts
 * @param hash SHA-256 over the hash before it and this entry
 */
@Schema(name = "AuditEntry")
record AuditEntryResponse(
        long id,
        Instant at,
        String action,
        Actor actor,
        UUID siteId,
        Target target,
        Map<String, Object> before,
        Map<String, Object> after,
        String hash) {

    enum ActorKind {
        ADMIN,
        API_TOKEN,
        ANONYMOUS,
        SYSTEM
    }

    /**
     * @param name address of the admin, name of the API token, what was claimed, or which part of the system
     * @param address IP address that the call came from; null when there was none
     */
    @Schema(name = "AuditActor")
    record Actor(ActorKind kind, String id, String name, String address) {}

    @Schema(name = "AuditTarget")
    record Target(String type, String id, String label) {}

    static AuditEntryResponse of(AuditEntry entry) {
        AuditRecord record = entry.record();
        AuditRecord.Actor actor = record.actor();
        AuditRecord.Target target = record.target();
        return new AuditEntryResponse(
                entry.sequence(),
                Instant.parse(record.at()),
                record.action(),
                new Actor(ActorKind.valueOf(actor.kind()), actor.id(), actor.name(), actor.address()),
                record.siteId() == null ? null : UUID.fromString(record.siteId()),
                new Target(target.type(), target.id(), target.label()),
                record.before(),
                record.after(),
                entry.hash());
    }
}
