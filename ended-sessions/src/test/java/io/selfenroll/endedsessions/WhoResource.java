package io.selfenroll.endedsessions;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import io.selfenroll.httpapi.Roles;
import io.selfenroll.httpapi.SiteScope;

/** An endpoint as any service has. */
@Path("/api/who")
public class WhoResource {

    private final SiteScope scope;

    WhoResource(SiteScope scope) {
        this.scope = scope;
    }

    @GET
    @RolesAllowed(Roles.READER)
    public String who() {
        return scope.adminEmail();
    }
}
