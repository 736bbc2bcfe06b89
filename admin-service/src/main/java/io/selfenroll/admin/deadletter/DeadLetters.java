package io.selfenroll.admin.deadletter;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.selfenroll.admin.database.RetryOnConflict;
import io.selfenroll.audittrail.Action;
import io.selfenroll.audittrail.AuditTrail;
import io.selfenroll.httpapi.Cursor;
import io.selfenroll.httpapi.NotFound;
import io.selfenroll.outbox.Event;

@ApplicationScoped
class DeadLetters implements PanacheRepositoryBase<DeadLetter, String> {

    private final AuditTrail audit;

    DeadLetters(AuditTrail audit) {
        this.audit = audit;
    }

    /** In the transaction of the inbox, which gives each event once. */
    void record(List<Event> events) {
        events.forEach(event -> persist(new DeadLetter(event.id(), event.as(DeadLetterRecorded.class))));
        flush();
    }

    /** The newest first, one more than the limit. */
    @Transactional
    @RetryOnConflict
    List<DeadLetter> page(String cursor, int limit) {
        String order = " order by recordedAt desc, eventId desc";
        if (cursor == null) {
            return find("1 = 1" + order).page(0, limit + 1).list();
        }
        List<String> after = Cursor.decode(cursor, 2);
        return find(
                        "(recordedAt < ?1 or recordedAt = ?1 and eventId < ?2)" + order,
                        instant(after.get(0)),
                        after.get(1))
                .page(0, limit + 1)
                .list();
    }

    @Transactional
    @RetryOnConflict
    DeadLetterResponse get(String id) {
        return findByIdOptional(id)
                .map(DeadLetter::response)
                .orElseThrow(() -> new NotFound("There is no such dead letter."));
    }

    /** That the caller sends it again. */
    @Transactional
    @RetryOnConflict
    void recordReplay(DeadLetterResponse letter) {
        audit.record(Action.of("dead-letter.replayed", null, "dead-letter", letter.id(), letter.eventType())
                .with(Map.of(
                        "topic", letter.topic(),
                        "partition", letter.partition(),
                        "offset", letter.offset(),
                        "consumer", letter.consumer())));
    }

    /** All letters about the same record, as it was sent again for each consumer that had failed. */
    @Transactional
    @RetryOnConflict
    List<DeadLetterResponse> markReplayed(DeadLetterResponse letter) {
        List<DeadLetter> letters = list(
                "topic = ?1 and partition = ?2 and offset = ?3 order by recordedAt desc, eventId desc",
                letter.topic(),
                letter.partition(),
                letter.offset());
        Instant now = Instant.now();
        letters.forEach(each -> each.replayed(now));
        return letters.stream().map(DeadLetter::response).toList();
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw Cursor.refused();
        }
    }
}
