package io.selfenroll.admin.session;

import java.util.UUID;
import jakarta.enterprise.context.RequestScoped;

import io.selfenroll.httpapi.OnlyForPeople;
import io.selfenroll.httpapi.SiteScope;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The admin and the session that the current call came with. API tokens are no people and are refused. */
@RequestScoped
public class SignedInPerson {

    private final JsonWebToken token;
    private final SiteScope scope;

    SignedInPerson(JsonWebToken token, SiteScope scope) {
        this.token = token;
        this.scope = scope;
    }

    /** @throws OnlyForPeople when the caller is an API token */
    public UUID adminId() {
        scope.requirePerson();
        return scope.adminId();
    }

    /** @throws OnlyForPeople when the caller is an API token */
    UUID sessionId() {
        adminId();
        return SessionToken.sessionId(token).orElseThrow(OnlyForPeople::new);
    }
}
