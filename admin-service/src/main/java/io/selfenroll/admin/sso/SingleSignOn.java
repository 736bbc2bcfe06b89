package io.selfenroll.admin.sso;

import java.util.Map;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.selfenroll.admin.admin.Admin;
import io.selfenroll.admin.admin.AdminActions;
import io.selfenroll.admin.admin.AdminRepository;
import io.selfenroll.admin.admin.AdminStatus;
import io.selfenroll.admin.session.Sessions;
import io.selfenroll.admin.session.SignedIn;
import io.selfenroll.audittrail.Action;
import io.selfenroll.audittrail.Actor;
import io.selfenroll.audittrail.AuditTrail;
import io.selfenroll.httpapi.EmailAddress;
import io.selfenroll.httpapi.InvalidField;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Finds the admin whose address the provider vouches for. */
@ApplicationScoped
public class SingleSignOn {

    private static final String BY = "single sign-on";

    private final AdminRepository admins;
    private final Sessions sessions;
    private final AuditTrail audit;
    private final SsoConfig config;

    SingleSignOn(AdminRepository admins, Sessions sessions, AuditTrail audit, SsoConfig config) {
        this.admins = admins;
        this.sessions = sessions;
        this.audit = audit;
        this.config = config;
    }

    /**
     * Starts a new session; an invitation counts as accepted, as nobody else could have got it.
     *
     * @param idToken verified
     * @return empty, and recorded, for an address that is not verified or no admin's, and for a disabled admin
     */
    @Transactional
    public Optional<SignedIn> signIn(JsonWebToken idToken) {
        String address = address(idToken);
        Optional<Admin> admin = Optional.ofNullable(address)
                .filter(known -> verified(idToken))
                .flatMap(admins::findByEmail)
                .filter(found -> found.status() != AdminStatus.DISABLED);
        if (admin.isEmpty()) {
            audit.record(
                    Actor.anonymous(address, audit.callerAddress()),
                    Action.of("admin.sign-in-failed", null, "admin", null, address)
                            .with(Map.of("by", BY)));
        }
        return admin.map(this::start);
    }

    private SignedIn start(Admin admin) {
        if (admin.status() == AdminStatus.INVITED) {
            admin.activate();
            audit.record(
                    AdminActions.actor(admin, audit.callerAddress()), AdminActions.of("invitation.accepted", admin));
        }
        return sessions.start(admin, BY);
    }

    private boolean verified(JsonWebToken idToken) {
        Object claim = idToken.getClaim("email_verified");
        return claim == null ? config.assumeVerified() : claim.toString().equalsIgnoreCase("true");
    }

    private static String address(JsonWebToken idToken) {
        String email = idToken.getClaim("email");
        try {
            return email == null ? null : EmailAddress.normalise(email);
        } catch (InvalidField e) {
            return null;
        }
    }
}
