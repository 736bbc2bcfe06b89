package io.selfenroll.admin.session;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.oidc.IdTokenCredential;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.selfenroll.httpapi.SiteScope;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Refuses a token whose session ended, on every call to this service that needs an admin. */
@ApplicationScoped
public class SessionCheck implements SecurityIdentityAugmentor {

    private final Sessions sessions;

    SessionCheck(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (identity.isAnonymous()) {
            return Uni.createFrom().item(identity);
        }
        if (identity.getCredential(IdTokenCredential.class) != null) {
            return Uni.createFrom().item(withoutRoles(identity));
        }
        return context.runBlocking(() -> {
            if (identity.getPrincipal() instanceof JsonWebToken token && alive(token)) {
                return identity;
            }
            throw new AuthenticationFailedException("The session has ended");
        });
    }

    /** A provider of single sign-on says who somebody is, never what he may do. */
    private static SecurityIdentity withoutRoles(SecurityIdentity identity) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(identity.getPrincipal())
                .addCredentials(identity.getCredentials())
                .build();
    }

    /** An API token has no session here; that it was revoked is known by its {@code sid}, as in every service. */
    private boolean alive(JsonWebToken token) {
        if (SiteScope.API_TOKEN.equals(token.getClaim(SiteScope.VIA_CLAIM))) {
            return true;
        }
        return SessionToken.sessionId(token).flatMap(sessions::find).isPresent();
    }
}
