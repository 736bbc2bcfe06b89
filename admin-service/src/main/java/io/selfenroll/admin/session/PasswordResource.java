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

@Path("/api/admin/v1/session/password")
@RunOnVirtualThread
@Tag(name = "Session")
public class PasswordResource {

    private final OwnPassword password;
    private final SignedInPerson person;

    PasswordResource(OwnPassword password, SignedInPerson person) {
        this.password = password;
        this.person = person;
    }

    @PUT
    @RolesAllowed(Roles.READER)
    @Operation(
            summary = "Change the own password",
            description = "At least 12 characters, at most 72 bytes. Ends every other session of the admin.")
    @APIResponse(responseCode = "204", description = "Changed")
    @APIResponse(responseCode = "400", description = "`invalid-request` names the field")
    @APIResponse(responseCode = "429", description = "`sign-in-delayed`: wait for Retry-After seconds")
    public void change(@NotNull @Valid PasswordChange change) {
        password.change(person.adminId(), person.sessionId(), change);
    }
}
