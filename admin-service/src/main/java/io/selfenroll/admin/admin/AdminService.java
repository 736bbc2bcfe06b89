package io.selfenroll.admin.admin;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.selfenroll.admin.admin.ManagedAdmins.Managed;
import io.selfenroll.admin.apitoken.ApiTokens;
import io.selfenroll.admin.database.RetryOnConflict;
import io.selfenroll.admin.invitation.Invitations;
import io.selfenroll.admin.secondfactor.SecondFactors;
import io.selfenroll.admin.session.SessionEndings;
import io.selfenroll.admin.site.SiteRepository;
import io.selfenroll.audittrail.AuditTrail;
import io.selfenroll.httpapi.Cursor;
import io.selfenroll.httpapi.EmailAddress;
import io.selfenroll.httpapi.EntityVersion;
import io.selfenroll.httpapi.InvalidField;
import io.selfenroll.httpapi.Page;
import org.hibernate.exception.ConstraintViolationException;

/** Admins manage admins. Whoever has less now than the own tokens say is signed out everywhere. */
@ApplicationScoped
@RetryOnConflict
class AdminService {

    private final AdminRepository admins;
    private final ManagedAdmins managed;
    private final SiteRepository sites;
    private final SecondFactors secondFactors;
    private final SessionEndings endings;
    private final ApiTokens apiTokens;
    private final Invitations invitations;
    private final AuditTrail audit;

    AdminService(
            AdminRepository admins,
            ManagedAdmins managed,
            SiteRepository sites,
            SecondFactors secondFactors,
            SessionEndings endings,
            ApiTokens apiTokens,
            Invitations invitations,
            AuditTrail audit) {
        this.admins = admins;
        this.managed = managed;
        this.sites = sites;
        this.secondFactors = secondFactors;
        this.endings = endings;
        this.apiTokens = apiTokens;
        this.invitations = invitations;
        this.audit = audit;
    }

    @Transactional
    Page<AdminResponse> page(String text, String after, int limit) {
        List<Admin> found = admins.page(new AdminQuery(managed.rights(), text, after, limit));
        Set<UUID> withFactor = secondFactors.on(found.stream().map(Admin::id).toList());
        return Page.of(
                found,
                limit,
                admin -> AdminResponse.of(admin, withFactor.contains(admin.id())),
                admin -> Cursor.encode(admin.email()));
    }

    @Transactional
    AdminResponse get(UUID id) {
        return response(managed.find(id));
    }

    @Transactional
    AdminResponse invite(AdminCreation creation) {
        String email = EmailAddress.normalise(creation.email());
        AdminRights rights = managed.rights();
        Set<UUID> granted = granted(rights, creation.role(), creation.sites());
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        Admin admin = Admin.invited(email, creation.name().strip(), creation.role(), granted, creation.language(), now);
        try {
            admins.persistAndFlush(admin);
        } catch (ConstraintViolationException e) {
            throw new AdminEmailTaken();
        }
        invitations.send(admin, admins.findById(rights.adminId()).name());
        audit.record(AdminActions.of("admin.invited", admin).with(AdminActions.facts(admin)));
        return response(admin);
    }

    @Transactional
    AdminResponse change(UUID id, AdminChange change, String ifMatch) {
        Managed found = managed.lock(id);
        Admin admin = found.admin();
        EntityVersion.require(ifMatch, admin.version(), response(admin));
        Map<String, Object> before = AdminActions.facts(admin);
        if (found.rights().self(admin)) {
            refuseToChangeSelf(admin, change);
        } else {
            empower(found.rights(), admin, change);
        }
        admin.describe(change.name().strip(), change.language());
        admins.flush();
        audit.record(AdminActions.of("admin.changed", admin).changing(before, AdminActions.facts(admin)));
        return response(admin);
    }

    private void empower(AdminRights rights, Admin admin, AdminChange change) {
        boolean changed = admin.empower(change.role(), granted(rights, change.role(), change.sites()));
        if (change.status() == AdminStatus.DISABLED) {
            changed |= admin.disable();
            invitations.endLinks(admin.id());
        } else {
            admin.enable();
        }
        if (changed) {
            endings.endAllOf(admin.id());
            apiTokens.revokeBeyond(admin);
        }
    }

    private void refuseToChangeSelf(Admin self, AdminChange change) {
        boolean same = change.role() == self.role()
                && GrantedSites.read(change.role(), change.sites()).equals(self.sites())
                && change.status() != AdminStatus.DISABLED;
        if (!same) {
            throw selfRefused(self);
        }
    }

    @Transactional
    void delete(UUID id, String ifMatch) {
        Managed found = managed.lock(id);
        Admin admin = found.admin();
        EntityVersion.require(ifMatch, admin.version(), response(admin));
        if (found.rights().self(admin)) {
            throw selfRefused(admin);
        }
        endings.endAllOf(id);
        apiTokens.revokeAllOf(id);
        audit.record(AdminActions.of("admin.deleted", admin).changing(AdminActions.facts(admin), Map.of()));
        admins.delete(admin);
    }

    /** The way back in for somebody who lost the app and the recovery codes; the password is still needed. */
    @Transactional
    void resetSecondFactor(UUID id) {
        Managed found = managed.lock(id);
        if (found.rights().self(found.admin())) {
            throw new OwnAccount();
        }
        if (secondFactors.remove(id)) {
            endings.endAllOf(id);
            audit.record(AdminActions.of("second-factor.reset", found.admin()));
        }
    }

    /** As nobody but himself could take away the last one, that is the one case to look at. */
    private RuntimeException selfRefused(Admin self) {
        boolean last = self.role() == AdminRole.PLATFORM_ADMINISTRATOR && admins.activePlatformAdministrators() == 1;
        return last ? new LastPlatformAdministrator() : new OwnAccount();
    }

    private Set<UUID> granted(AdminRights rights, AdminRole role, List<String> requested) {
        Set<UUID> granted = GrantedSites.read(role, requested);
        rights.requireToGive(role, granted);
        if (sites.existing(granted) < granted.size()) {
            throw new InvalidField("sites", "must be ids of sites");
        }
        return granted;
    }

    private AdminResponse response(Admin admin) {
        return AdminResponse.of(admin, secondFactors.on(admin.id()));
    }
}
