package io.selfenroll.admin.audit;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import io.selfenroll.outbox.Event;
import io.selfenroll.outbox.UnreadableEvent;

/** Makes records of events. */
final class AuditRecords {

    private static final String CREDENTIAL_MAIL = "enrollment-credentials";

    private AuditRecords() {}

    /** The fields of {@code admin-action.recorded.v1} that we read: all of them. */
    record ActionRecorded(
            String action,
            AuditRecord.Actor actor,
            UUID siteId,
            AuditRecord.Target target,
            Map<String, Object> before,
            Map<String, Object> after,
            Instant at) {}

    /** What the events of credentials and of their mails have in common. */
    record CredentialEvent(UUID credentialId, UUID siteId, String email, String recipient, String kind) {}

    /** Empty for what does not belong into the audit, say a mail without credential. */
    static Optional<AuditRecord> of(Event event) {
        CredentialStep step = CredentialStep.of(event.type());
        return step == null ? Optional.of(action(event)) : credential(event, step);
    }

    private static AuditRecord action(Event event) {
        ActionRecorded recorded = event.as(ActionRecorded.class);
        if (recorded.action() == null || recorded.actor() == null || recorded.target() == null) {
            throw new UnreadableEvent("action, actor or target is missing");
        }
        return new AuditRecord(
                event.id(),
                AuditRecord.time(recorded.at() == null ? event.time() : recorded.at()),
                recorded.action(),
                recorded.actor(),
                text(recorded.siteId()),
                recorded.target(),
                recorded.before(),
                recorded.after());
    }

    private static Optional<AuditRecord> credential(Event event, CredentialStep step) {
        boolean mail = event.type().startsWith("delivery.");
        CredentialEvent read = event.as(CredentialEvent.class);
        if (mail && !CREDENTIAL_MAIL.equals(read.kind())) {
            return Optional.empty();
        }
        return Optional.of(new AuditRecord(
                event.id(),
                AuditRecord.time(event.time()),
                step.action(),
                AuditRecord.Actor.service(mail ? "notification-service" : "credential-service"),
                text(read.siteId()),
                new AuditRecord.Target("credential", text(read.credentialId()), mail ? read.recipient() : read.email()),
                Map.of(),
                kept(event, step)));
    }

    private static Map<String, Object> kept(Event event, CredentialStep step) {
        Map<?, ?> all = event.as(Map.class);
        Map<String, Object> kept = new LinkedHashMap<>();
        for (String field : step.fields()) {
            if (all.get(field) != null) {
                kept.put(field, all.get(field));
            }
        }
        return kept;
    }

    private static String text(UUID id) {
        return id == null ? null : id.toString();
    }
}
