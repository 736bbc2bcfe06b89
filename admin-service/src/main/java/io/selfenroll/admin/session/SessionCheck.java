package io.selfenroll.admin.session;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
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
        return context.runBlocking(() -> {
            if (identity.getPrincipal() instanceof JsonWebToken token && alive(token)) {
                return identity;
            }
            throw new AuthenticationFailedException("The session has ended");
        });
    }

    private boolean alive(JsonWebToken token) {
        return SessionToken.sessionId(token).flatMap(sessions::find).isPresent();
    }
}
