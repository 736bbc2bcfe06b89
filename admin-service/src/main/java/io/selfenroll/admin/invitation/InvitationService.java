package io.selfenroll.admin.invitation;

import java.time.Instant;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.selfenroll.admin.admin.Admin;
import io.selfenroll.admin.admin.AdminActions;
import io.selfenroll.admin.admin.AdminRepository;
import io.selfenroll.admin.admin.AdminStatus;
import io.selfenroll.admin.admin.ManagedAdmins;
import io.selfenroll.admin.admin.ManagedAdmins.Managed;
import io.selfenroll.admin.admin.Passwords;
import io.selfenroll.admin.database.RetryOnConflict;
import io.selfenroll.admin.link.LinkNotValid;
import io.selfenroll.admin.link.LinkPurpose;
import io.selfenroll.admin.link.OneTimeLinks;
import io.selfenroll.audittrail.AuditTrail;

/** Sends an invitation again, shows whom it is for, and lets it be accepted. */
@ApplicationScoped
@RetryOnConflict
class InvitationService {

    private final Invitations invitations;
    private final ManagedAdmins managed;
    private final AdminRepository admins;
    private final OneTimeLinks links;
    private final Passwords passwords;
    private final AuditTrail audit;

    InvitationService(
            Invitations invitations,
            ManagedAdmins managed,
            AdminRepository admins,
            OneTimeLinks links,
            Passwords passwords,
            AuditTrail audit) {
        this.invitations = invitations;
        this.managed = managed;
        this.admins = admins;
        this.links = links;
        this.passwords = passwords;
        this.audit = audit;
    }

    @Transactional
    void sendAgain(UUID adminId) {
        Managed found = managed.lock(adminId);
        if (found.admin().status() != AdminStatus.INVITED) {
            throw new NotInvited();
        }
        invitations.requirePause(adminId);
        invitations.send(found.admin(), found.caller().name());
        audit.record(AdminActions.of("invitation.sent", found.admin()));
    }

    @Transactional
    Invitee lookup(String token) {
        return links.adminOf(LinkPurpose.INVITATION, token)
                .flatMap(admins::findByIdOptional)
                .filter(admin -> admin.status() == AdminStatus.INVITED)
                .map(Invitee::of)
                .orElseThrow(LinkNotValid::new);
    }

    /** The link is looked at before a password is hashed, so that strangers cannot make us work. */
    void accept(String token, String password) {
        lookup(token);
        passwords.refuseWeak("password", password);
        String hash = passwords.hash(password);
        QuarkusTransaction.requiringNew().run(() -> {
            Admin admin = admins.lock(links.use(LinkPurpose.INVITATION, token))
                    .filter(invited -> invited.status() == AdminStatus.INVITED)
                    .orElseThrow(LinkNotValid::new);
            admin.changePassword(hash, Instant.now());
            admin.activate();
            audit.record(
                    AdminActions.actor(admin, audit.callerAddress()), AdminActions.of("invitation.accepted", admin));
        });
    }
}
