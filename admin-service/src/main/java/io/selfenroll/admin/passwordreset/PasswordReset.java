package io.selfenroll.admin.passwordreset;

import java.time.Instant;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.selfenroll.admin.admin.Admin;
import io.selfenroll.admin.admin.AdminActions;
import io.selfenroll.admin.admin.AdminRepository;
import io.selfenroll.admin.admin.Passwords;
import io.selfenroll.admin.database.RetryOnConflict;
import io.selfenroll.admin.link.LinkNotValid;
import io.selfenroll.admin.link.LinkPurpose;
import io.selfenroll.admin.link.OneTimeLinks;
import io.selfenroll.admin.session.SessionEndings;
import io.selfenroll.admin.session.SignInThrottle;
import io.selfenroll.audittrail.AuditTrail;

/**
 * Sets a new password by a mailed link. Every session of the admin ends. A second factor stays: the mailbox alone does
 * not let anybody in.
 */
@ApplicationScoped
@RetryOnConflict
class PasswordReset {

    private final AdminRepository admins;
    private final OneTimeLinks links;
    private final Passwords passwords;
    private final SessionEndings endings;
    private final SignInThrottle throttle;
    private final AuditTrail audit;

    PasswordReset(
            AdminRepository admins,
            OneTimeLinks links,
            Passwords passwords,
            SessionEndings endings,
            SignInThrottle throttle,
            AuditTrail audit) {
        this.admins = admins;
        this.links = links;
        this.passwords = passwords;
        this.endings = endings;
        this.throttle = throttle;
        this.audit = audit;
    }

    /** The link is looked at before a password is hashed, so that strangers cannot make us work. */
    void accept(String token, String password) {
        if (links.adminOf(LinkPurpose.PASSWORD_RESET, token).isEmpty()) {
            throw new LinkNotValid();
        }
        passwords.refuseWeak("password", password);
        String hash = passwords.hash(password);
        String email = QuarkusTransaction.requiringNew().call(() -> store(token, hash));
        // Somebody who failed often and then proved to read the mailbox need not wait.
        throttle.succeeded(email);
    }

    private String store(String token, String hash) {
        Admin admin = admins.lock(links.use(LinkPurpose.PASSWORD_RESET, token))
                .filter(Admin::active)
                .orElseThrow(LinkNotValid::new);
        admin.changePassword(hash, Instant.now());
        endings.endAllOf(admin.id());
        audit.record(AdminActions.actor(admin, audit.callerAddress()), AdminActions.of("password.reset", admin));
        return admin.email();
    }
}
