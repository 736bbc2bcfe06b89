package io.selfenroll.admin.sso;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;

import io.quarkus.oidc.AuthorizationCodeTokens;
import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TokenStateManager;
import io.quarkus.security.AuthenticationFailedException;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;

/** The provider's tokens are needed for one answer only: they go into no cookie, and there is no second kind of session. */
@ApplicationScoped
@Alternative
@Priority(1)
class NothingKept implements TokenStateManager {

    private static final String NOTHING = "-";

    @Override
    public Uni<String> createTokenState(
            RoutingContext call,
            OidcTenantConfig tenant,
            AuthorizationCodeTokens tokens,
            OidcRequestContext<String> context) {
        return Uni.createFrom().item(NOTHING);
    }

    @Override
    public Uni<AuthorizationCodeTokens> getTokens(
            RoutingContext call,
            OidcTenantConfig tenant,
            String state,
            OidcRequestContext<AuthorizationCodeTokens> context) {
        return Uni.createFrom().failure(new AuthenticationFailedException("Nothing was kept"));
    }

    @Override
    public Uni<Void> deleteTokens(
            RoutingContext call, OidcTenantConfig tenant, String state, OidcRequestContext<Void> context) {
        return Uni.createFrom().voidItem();
    }
}
