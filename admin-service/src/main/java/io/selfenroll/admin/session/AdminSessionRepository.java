package io.selfenroll.admin.session;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class AdminSessionRepository implements PanacheRepositoryBase<AdminSession, UUID> {

    private static final Duration SEEN_TO = Duration.ofMinutes(1);

    Optional<AdminSession> live(UUID id) {
        return findByIdOptional(id).filter(session -> session.expiresAt().isAfter(Instant.now()));
    }

    List<AdminSession> liveOf(UUID adminId) {
        return list("adminId = ?1 and expiresAt > ?2 order by createdAt desc, id", adminId, Instant.now());
    }

    /** Nobody else ends them until the transaction ends. */
    List<AdminSession> lockOf(UUID adminId) {
        return find("adminId", adminId).withLock(LockModeType.PESSIMISTIC_WRITE).list();
    }

    Optional<AdminSession> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Written at most once a minute, whatever the number of calls. */
    void seen(AdminSession session) {
        Instant now = Instant.now();
        if (session.lastSeenAt().isBefore(now.minus(SEEN_TO))) {
            update("lastSeenAt = ?1 where id = ?2", now, session.id());
        }
    }
}
