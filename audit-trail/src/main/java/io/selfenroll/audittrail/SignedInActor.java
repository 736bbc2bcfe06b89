package io.selfenroll.audittrail;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.selfenroll.httpapi.SiteScope;
import io.vertx.ext.web.RoutingContext;

/** The caller of the current request, by its token and its address. */
@ApplicationScoped
class SignedInActor {

    private final SiteScope scope;
    private final CurrentVertxRequest request;

    SignedInActor(SiteScope scope, CurrentVertxRequest request) {
        this.scope = scope;
        this.request = request;
    }

    Actor actor() {
        Actor.Kind kind = scope.apiToken() ? Actor.Kind.API_TOKEN : Actor.Kind.ADMIN;
        return new Actor(kind, scope.adminId().toString(), scope.adminEmail(), address());
    }

    String address() {
        RoutingContext current = request.getCurrent();
        return current == null ? null : current.request().remoteAddress().hostAddress();
    }
}
