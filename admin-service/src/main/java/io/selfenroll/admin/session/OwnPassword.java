package io.selfenroll.admin.session;

import java.time.Instant;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.selfenroll.admin.admin.Admin;
import io.selfenroll.admin.admin.AdminActions;
import io.selfenroll.admin.admin.AdminRepository;
import io.selfenroll.admin.admin.Passwords;
import io.selfenroll.admin.database.RetryOnConflict;
import io.selfenroll.admin.link.LinkPurpose;
import io.selfenroll.admin.link.OneTimeLinks;
import io.selfenroll.audittrail.AuditTrail;
import io.selfenroll.httpapi.InvalidField;

/** An admin changes the own password. Whoever knew the old one is out: every other session ends, mailed links too. */
@ApplicationScoped
@RetryOnConflict
class OwnPassword {

    private static final String FIELD = "newPassword";

    private final AdminRepository admins;
    private final CurrentPassword currentPassword;
    private final Passwords passwords;
    private final SessionEndings endings;
    private final OneTimeLinks links;
    private final AuditTrail audit;

    OwnPassword(
            AdminRepository admins,
            CurrentPassword currentPassword,
            Passwords passwords,
            SessionEndings endings,
            OneTimeLinks links,
            AuditTrail audit) {
        this.admins = admins;
        this.currentPassword = currentPassword;
        this.passwords = passwords;
        this.endings = endings;
        this.links = links;
        this.audit = audit;
    }

    void change(UUID adminId, UUID sessionId, PasswordChange change) {
        passwords.refuseWeak(FIELD, change.newPassword());
        currentPassword.require(adminId, change.currentPassword());
        if (change.currentPassword().equals(change.newPassword())) {
            throw new InvalidField(FIELD, "must differ from the current one");
        }
        String hash = passwords.hash(change.newPassword());
        QuarkusTransaction.requiringNew().run(() -> store(adminId, sessionId, hash));
    }

    private void store(UUID adminId, UUID sessionId, String hash) {
        Admin admin = admins.lock(adminId).orElseThrow(SignInFailed::new);
        admin.changePassword(hash, Instant.now());
        endings.endAllOf(adminId, sessionId);
        links.endAll(adminId, LinkPurpose.PASSWORD_RESET);
        audit.record(AdminActions.of("password.changed", admin));
    }
}
