package io.selfenroll.admin.apitoken;

import java.util.Objects;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.selfenroll.admin.session.SignInThrottle;
import io.selfenroll.audittrail.Action;
import io.selfenroll.audittrail.Actor;
import io.selfenroll.audittrail.AuditTrail;

/**
 * What follows a token that is none. Only failures are slowed down, by the caller's address: nobody guesses 256 bits, and
 * an automation that works must not wait because another one behind the same address is set up wrongly.
 */
@ApplicationScoped
class AccessTokenRefusals {

    private final SignInThrottle throttle;
    private final AuditTrail audit;

    AccessTokenRefusals(SignInThrottle throttle, AuditTrail audit) {
        this.throttle = throttle;
        this.audit = audit;
    }

    /** Refused with 429 from the sixth in a row on; those are not recorded, so that nobody can flood the audit. */
    ApiTokenRefused count() {
        String address = Objects.toString(audit.callerAddress(), "unknown");
        throttle.begin("api-token " + address);
        record(address);
        return new ApiTokenRefused();
    }

    @Transactional
    void record(String address) {
        audit.record(Actor.anonymous(null, address), Action.of("api-token.refused", null, "api-token", null, null));
    }
}
