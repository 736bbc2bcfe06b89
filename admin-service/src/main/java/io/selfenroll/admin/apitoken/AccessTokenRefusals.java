package io.selfenroll.admin.apitoken;

import java.util.Objects;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.selfenroll.admin.session.SignInDelayed;
import io.selfenroll.admin.session.SignInThrottle;
import io.selfenroll.audittrail.Action;
import io.selfenroll.audittrail.Actor;
import io.selfenroll.audittrail.AuditTrail;
import io.selfenroll.ratelimit.AddressRange;
import io.selfenroll.ratelimit.Refusals;

/**
 * What follows a token that is none. Only failures are slowed down, by the caller's address range: nobody guesses 256 bits, and
 * an automation that works must not wait because another one behind the same address is set up wrongly.
 */
@ApplicationScoped
class AccessTokenRefusals {

    private static final String LIMIT = "api-token-range";

    private final SignInThrottle throttle;
    private final Refusals refusals;
    private final AuditTrail audit;

    AccessTokenRefusals(SignInThrottle throttle, Refusals refusals, AuditTrail audit) {
        this.throttle = throttle;
        this.refusals = refusals;
        this.audit = audit;
    }

    /** Refused with 429 from the sixth in a row on; those are not recorded, so that nobody can flood the audit. */
    ApiTokenRefused count() {
        String address = Objects.toString(audit.callerAddress(), "unknown");
        AddressRange range = AddressRange.of(address);
        try {
            throttle.begin("api-token " + range.key());
        } catch (SignInDelayed delayed) {
            refusals.count(LIMIT, range, null);
            throw delayed;
        }
        record(address);
        return new ApiTokenRefused();
    }

    @Transactional
    void record(String address) {
        audit.record(Actor.anonymous(null, address), Action.of("api-token.refused", null, "api-token", null, null));
    }
}
