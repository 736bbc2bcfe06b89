package io.selfenroll.admin.session;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.selfenroll.admin.admin.Admin;
import io.selfenroll.admin.admin.AdminActions;
import io.selfenroll.admin.admin.AdminRepository;
import io.selfenroll.admin.database.RetryOnConflict;
import io.selfenroll.audittrail.AuditTrail;

/** What an admin may say of himself. */
@ApplicationScoped
@RetryOnConflict
class OwnProfile {

    private final AdminRepository admins;
    private final AuditTrail audit;

    OwnProfile(AdminRepository admins, AuditTrail audit) {
        this.admins = admins;
        this.audit = audit;
    }

    @Transactional
    void change(UUID adminId, ProfileChange change) {
        Admin admin = admins.lock(adminId).orElseThrow(SignInFailed::new);
        Map<String, Object> before = facts(admin);
        admin.describe(change.name().strip(), change.language());
        audit.record(AdminActions.of("admin.changed", admin).changing(before, facts(admin)));
    }

    private static Map<String, Object> facts(Admin admin) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("name", admin.name());
        facts.put("language", admin.language());
        return facts;
    }
}
