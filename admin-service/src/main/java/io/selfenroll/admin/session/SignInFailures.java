package io.selfenroll.admin.session;

import java.util.Map;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.selfenroll.admin.admin.Admin;
import io.selfenroll.admin.admin.AdminActions;
import io.selfenroll.audittrail.Action;
import io.selfenroll.audittrail.Actor;
import io.selfenroll.audittrail.AuditTrail;

/** Records failed sign-ins, of strangers with the same work as of admins. */
@ApplicationScoped
class SignInFailures {

    private static final String FAILED = "admin.sign-in-failed";

    private final AuditTrail audit;
    private final CallingBrowser browser;

    SignInFailures(AuditTrail audit, CallingBrowser browser) {
        this.audit = audit;
        this.browser = browser;
    }

    /**
     * @param address what was claimed
     * @param admin whose address it is; null for nobody's
     * @param wrong what was wrong, {@code password} or {@code code}
     */
    @Transactional
    void record(String address, Admin admin, String wrong) {
        Action action =
                admin == null ? Action.of(FAILED, null, "admin", null, address) : AdminActions.of(FAILED, admin);
        audit.record(Actor.anonymous(address, browser.address()), action.with(Map.of("wrong", wrong)));
    }
}
