package io.selfenroll.enrollment.request;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/**
 * Gives out turns to requests with a slowed PIN, one every so often, over all instances: whoever asks holds the PIN's
 * row until its transaction ends. The line is only so long: who would have to wait longer goes to its end together with
 * others, because slow is what a PIN may become, and never shut.
 */
@ApplicationScoped
class PinTurns {

    private static final String KNOWN =
            "insert into pin_turn (pin_id, next_at) values (:pin, :now) on duplicate key update pin_id = pin_id";
    private static final String NEXT = "select next_at from pin_turn where pin_id = :pin for update";
    private static final String MOVE = "update pin_turn set next_at = :next where pin_id = :pin";

    private final EntityManager database;
    private final Duration pause;
    private final Duration longestWait;

    PinTurns(EntityManager database, RequestConfig config) {
        this.database = database;
        pause = Duration.ofMinutes(1).dividedBy(config.slowedPinMailsPerMinute());
        longestWait = config.slowedPinLongestWait();
    }

    /** When the next request with this PIN has its turn, by the database's clock; at most {@code longestWait} away. */
    Instant next(UUID pin) {
        Instant now = ((LocalDateTime) database.createNativeQuery("select utc_timestamp(6)", LocalDateTime.class)
                        .getSingleResult())
                .toInstant(ZoneOffset.UTC);
        database.createNativeQuery(KNOWN)
                .setParameter("pin", pin)
                .setParameter("now", now)
                .executeUpdate();
        Instant next = (Instant) database.createNativeQuery(NEXT, Instant.class)
                .setParameter("pin", pin)
                .getSingleResult();
        Instant turn = next.isBefore(now) ? now : next;
        Instant last = now.plus(longestWait);
        if (turn.isAfter(last)) {
            return last;
        }
        database.createNativeQuery(MOVE)
                .setParameter("pin", pin)
                .setParameter("next", turn.plus(pause))
                .executeUpdate();
        return turn;
    }
}
