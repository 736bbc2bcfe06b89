package io.selfenroll.admin.user;

import java.util.UUID;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import io.selfenroll.httpapi.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/admin/v1/sites/{siteId}/users/changes")
@RunOnVirtualThread
@Tag(name = "Users")
public class UsersChangeResource {

    private final UsersChangeService service;

    UsersChangeResource(UsersChangeService service) {
        this.service = service;
    }

    /** @param changed how many users are different now */
    record UsersChanged(int changed) {}

    @POST
    @RolesAllowed(Roles.EDITOR)
    @Operation(
            summary = "Change or delete many users at once",
            description = "All of them or none. What becomes of credentials and devices is said where one user is"
                    + " changed or deleted.")
    @APIResponse(responseCode = "200", description = "Changed")
    @APIResponse(responseCode = "400", description = "`invalid-request`, also when a user would get too many tags")
    @APIResponse(responseCode = "404", description = "`not-found`: one of them is no user of the site; none is changed")
    public UsersChanged change(UUID siteId, @NotNull @Valid UsersChange change) {
        return new UsersChanged(service.apply(siteId, change));
    }
}
