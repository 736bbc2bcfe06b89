package io.selfenroll.admin.deadletter;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.selfenroll.admin.database.RetryOnConflict;
import io.selfenroll.httpapi.Cursor;
import io.selfenroll.outbox.Event;

@ApplicationScoped
class DeadLetters implements PanacheRepositoryBase<DeadLetter, String> {

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

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw Cursor.refused();
        }
    }
}
