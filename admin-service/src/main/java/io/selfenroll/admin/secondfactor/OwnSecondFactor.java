package io.selfenroll.admin.secondfactor;

import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.selfenroll.admin.admin.Admin;
import io.selfenroll.admin.admin.AdminActions;
import io.selfenroll.admin.admin.AdminRepository;
import io.selfenroll.admin.database.RetryOnConflict;
import io.selfenroll.audittrail.AuditTrail;
import io.selfenroll.httpapi.NotFound;

/** An admin sets up, or takes away, the own second factor. */
@ApplicationScoped
@RetryOnConflict
class OwnSecondFactor {

    private final SecondFactors factors;
    private final AdminRepository admins;
    private final AuditTrail audit;

    OwnSecondFactor(SecondFactors factors, AdminRepository admins, AuditTrail audit) {
        this.factors = factors;
        this.admins = admins;
        this.audit = audit;
    }

    @Transactional
    NewSecret begin(UUID adminId) {
        Admin admin = lock(adminId);
        return NewSecret.of(factors.begin(adminId), admin.email());
    }

    @Transactional
    NewRecoveryCodes confirm(UUID adminId, String code) {
        Admin admin = lock(adminId);
        NewRecoveryCodes codes = new NewRecoveryCodes(factors.confirm(adminId, code));
        audit.record(AdminActions.of("second-factor.enabled", admin));
        return codes;
    }

    @Transactional
    void remove(UUID adminId) {
        Admin admin = lock(adminId);
        if (factors.remove(adminId)) {
            audit.record(AdminActions.of("second-factor.disabled", admin));
        }
    }

    private Admin lock(UUID adminId) {
        return admins.lock(adminId).orElseThrow(() -> new NotFound("There is no such administrator."));
    }
}
