package io.selfenroll.admin.session;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jose4j.jwt.JwtClaims;

/**
 * The token that a call came with is that of its own identity. Said here, because the extension for single sign-on has a
 * producer too, which knows the provider's tokens only.
 */
@ApplicationScoped
@Alternative
@Priority(100)
class CallersToken {

    private final SecurityIdentity identity;

    CallersToken(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** Without any claim when nobody is signed in. */
    @Produces
    @RequestScoped
    JsonWebToken token() {
        return identity.getPrincipal() instanceof JsonWebToken token
                ? token
                : new DefaultJWTCallerPrincipal(new JwtClaims());
    }
}
