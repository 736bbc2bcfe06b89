package io.selfenroll.admin.session;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.quarkus.scheduler.Scheduled;
import io.selfenroll.admin.admin.Admin;
import io.selfenroll.admin.admin.AdminActions;
import io.selfenroll.admin.admin.AdminRepository;
import io.selfenroll.admin.database.RetryOnConflict;
import io.selfenroll.audittrail.AuditTrail;
import io.selfenroll.httpapi.NotFound;

/** The rows behind signed-in admins. */
@ApplicationScoped
@RetryOnConflict
public class Sessions {

    private final AdminSessionRepository sessions;
    private final AdminRepository admins;
    private final SessionEndings endings;
    private final CallingBrowser browser;
    private final AuditTrail audit;
    private final SignInConfig config;

    Sessions(
            AdminSessionRepository sessions,
            AdminRepository admins,
            SessionEndings endings,
            CallingBrowser browser,
            AuditTrail audit,
            SignInConfig config) {
        this.sessions = sessions;
        this.admins = admins;
        this.endings = endings;
        this.browser = browser;
        this.audit = audit;
        this.config = config;
    }

    /**
     * Signs in an admin who has proven to be one. Refused when the admin was disabled or got another password since.
     *
     * @param by how it was proven, for the audit
     */
    @Transactional
    public SignedIn start(Admin proven, String by) {
        Admin admin = admins.lock(proven.id())
                .filter(Admin::active)
                .filter(now -> Objects.equals(now.passwordHash(), proven.passwordHash()))
                .orElseThrow(SignInFailed::new);
        Instant now = Instant.now();
        AdminSession session =
                new AdminSession(admin.id(), now, config.sessionLife(), browser.address(), browser.userAgent());
        sessions.persist(session);
        admin.signedIn(now);
        audit.record(
                AdminActions.actor(admin, browser.address()),
                AdminActions.of("admin.signed-in", admin).with(Map.of("by", by)));
        return new SignedIn(admin, session);
    }

    /** Empty when the session ended or expired, or when its admin was disabled. */
    @Transactional
    Optional<SignedIn> find(UUID sessionId) {
        return sessions.live(sessionId).flatMap(session -> {
            sessions.seen(session);
            return admins.findByIdOptional(session.adminId())
                    .filter(Admin::active)
                    .map(admin -> new SignedIn(admin, session));
        });
    }

    @Transactional
    List<AdminSession> of(UUID adminId) {
        return sessions.liveOf(adminId);
    }

    @Transactional
    void signOut(UUID sessionId) {
        sessions.lock(sessionId).ifPresent(session -> {
            endings.end(session);
            record("admin.signed-out", session.adminId(), 1);
        });
    }

    /** @throws NotFound when it is not one of the admin's */
    @Transactional
    void end(UUID adminId, UUID sessionId) {
        endings.end(sessions.lock(sessionId)
                .filter(session -> session.adminId().equals(adminId))
                .orElseThrow(() -> new NotFound("You have no such session.")));
        record("session.ended", adminId, 1);
    }

    @Transactional
    void endOthers(UUID adminId, UUID kept) {
        int ended = endings.endAllOf(adminId, kept);
        if (ended > 0) {
            record("session.ended", adminId, ended);
        }
    }

    private void record(String action, UUID adminId, int count) {
        audit.record(AdminActions.of(action, admins.findById(adminId)).with(Map.of("sessions", count)));
    }

    @Scheduled(every = "1h", delayed = "5m", identity = "forget-expired-sessions")
    @Transactional
    void forgetExpired() {
        sessions.delete("expiresAt < ?1", Instant.now());
    }
}
