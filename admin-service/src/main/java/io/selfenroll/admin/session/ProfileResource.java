package io.selfenroll.admin.session;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

import io.selfenroll.httpapi.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/admin/v1/session/profile")
@RunOnVirtualThread
@Tag(name = "Session")
public class ProfileResource {

    private final OwnProfile profile;
    private final SignedInPerson person;

    ProfileResource(OwnProfile profile, SignedInPerson person) {
        this.profile = profile;
        this.person = person;
    }

    @PUT
    @RolesAllowed(Roles.READER)
    @Operation(summary = "Change the own name and language")
    @APIResponse(responseCode = "204", description = "Changed")
    @APIResponse(responseCode = "400", description = "`invalid-request` names the field")
    public void change(@NotNull @Valid ProfileChange change) {
        profile.change(person.adminId(), change);
    }
}
