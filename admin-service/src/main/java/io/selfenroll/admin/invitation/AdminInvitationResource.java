package io.selfenroll.admin.invitation;

import java.util.UUID;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import io.selfenroll.httpapi.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/admin/v1/admins/{id}/invitations")
@RunOnVirtualThread
@Tag(name = "Admins")
public class AdminInvitationResource {

    private final InvitationService service;

    AdminInvitationResource(InvitationService service) {
        this.service = service;
    }

    @POST
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(
            summary = "Send the invitation again",
            description = "With a new link; the one before is worth nothing then.")
    @APIResponse(responseCode = "204", description = "The mail is on its way")
    @APIResponse(responseCode = "404", description = "`not-found`")
    @APIResponse(responseCode = "409", description = "`not-invited`")
    @APIResponse(responseCode = "429", description = "`invitation-too-soon`: wait for Retry-After seconds")
    public void sendAgain(UUID id) {
        service.sendAgain(id);
    }
}
