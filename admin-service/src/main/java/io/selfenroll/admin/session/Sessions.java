package io.selfenroll.admin.session;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import io.quarkus.scheduler.Scheduled;
import io.selfenroll.admin.admin.Admin;
import io.selfenroll.admin.admin.AdminRepository;
import io.selfenroll.admin.database.RetryOnConflict;
import io.selfenroll.httpapi.InvalidField;

/** The rows behind signed-in admins. */
@ApplicationScoped
@RetryOnConflict
public class Sessions {

    private final AdminSessionRepository sessions;
    private final AdminRepository admins;
    private final SessionEndings endings;
    private final SignInConfig config;

    Sessions(AdminSessionRepository sessions, AdminRepository admins, SessionEndings endings, SignInConfig config) {
        this.endings = endings;
        this.sessions = sessions;
        this.admins = admins;
        this.config = config;
    }

    @Transactional
    SignedIn start(Admin admin) {
        AdminSession session = new AdminSession(admin.id(), Instant.now(), config.sessionLife());
        sessions.persist(session);
        return new SignedIn(admin, session);
    }

    /** Empty when the session ended or expired, or when its admin was disabled. */
    @Transactional
    Optional<SignedIn> find(UUID sessionId) {
        return sessions.findByIdOptional(sessionId)
                .filter(session -> session.expiresAt().isAfter(Instant.now()))
                .flatMap(session -> admins.findByIdOptional(session.adminId())
                        .filter(Admin::active)
                        .map(admin -> new SignedIn(admin, session)));
    }

    @Transactional
    void end(UUID sessionId) {
        sessions.findByIdOptional(sessionId, LockModeType.PESSIMISTIC_WRITE).ifPresent(endings::end);
    }

    /** Ends every session of the admin: whoever knew the old password is out. */
    @Transactional
    void changePassword(UUID adminId, String newHash) {
        admins.findByIdOptional(adminId)
                .orElseThrow(() -> new InvalidField("currentPassword", "is not your password"))
                .changePassword(newHash, Instant.now());
        endings.endAllOf(adminId);
    }

    @Scheduled(every = "1h", delayed = "5m", identity = "forget-expired-sessions")
    @Transactional
    void forgetExpired() {
        sessions.delete("expiresAt < ?1", Instant.now());
    }
}
