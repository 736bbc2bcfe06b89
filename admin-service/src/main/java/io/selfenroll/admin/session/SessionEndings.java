package io.selfenroll.admin.session;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import io.quarkus.scheduler.Scheduled;
import io.selfenroll.admin.database.RetryOnConflict;
import io.selfenroll.outbox.Outbox;

/** Ends sessions in every service: their tokens are refused from the commit on here, within seconds elsewhere. */
@ApplicationScoped
public class SessionEndings {

    /** Tokens are accepted less than this past their expiry. */
    private static final Duration SKEW = Duration.ofMinutes(5);

    private static final int BATCH = 5_000;

    private final AdminSessionRepository sessions;
    private final EndedSessionRepository ended;
    private final Outbox outbox;

    SessionEndings(AdminSessionRepository sessions, EndedSessionRepository ended, Outbox outbox) {
        this.sessions = sessions;
        this.ended = ended;
        this.outbox = outbox;
    }

    /**
     * Ends what has no session row here, say an API token. Ending it twice changes nothing; the caller sees to it that
     * two do not end it at the same time.
     *
     * @param id the claim {@code sid} of its tokens
     * @param lastTokenExpiresAt after it the end need not be known any more
     */
    @Transactional(TxType.MANDATORY)
    public void end(UUID id, Instant lastTokenExpiresAt) {
        if (ended.findByIdOptional(id).isEmpty()) {
            EndedSession end = new EndedSession(id, Instant.now().truncatedTo(ChronoUnit.MICROS), lastTokenExpiresAt);
            ended.persist(end);
            end.event().publish(outbox);
        }
    }

    /** @return how many */
    @Transactional(TxType.MANDATORY)
    public int endAllOf(UUID adminId) {
        return endAllOf(adminId, null);
    }

    /**
     * @param kept goes on; null for none
     * @return how many
     */
    @Transactional(TxType.MANDATORY)
    public int endAllOf(UUID adminId, UUID kept) {
        int count = 0;
        for (AdminSession session : sessions.lockOf(adminId)) {
            if (!session.id().equals(kept)) {
                end(session);
                count++;
            }
        }
        return count;
    }

    /** @param session locked */
    void end(AdminSession session) {
        sessions.delete(session);
        end(session.id(), session.expiresAt());
    }

    /** By then the tokens have expired by themselves: tombstones let the topic forget them. */
    @Scheduled(every = "1h", delayed = "5m", identity = "forget-ended-sessions")
    @Transactional
    @RetryOnConflict
    void forgetExpired() {
        var expired = ended.find("expiresAt < ?1", Instant.now().minus(SKEW))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .page(0, BATCH)
                .list();
        for (EndedSession session : expired) {
            SessionEnded.forget(outbox, session.sessionId());
            ended.delete(session);
        }
    }
}
