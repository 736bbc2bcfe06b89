package io.selfenroll.admin.invitation;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;

import io.selfenroll.ratelimit.EdgeLimited;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** For those who hold a link. The token comes in the body, so that it is in no address that is logged. */
@Path("/api/admin/v1/invitations")
@RunOnVirtualThread
@Tag(name = "Invitations")
public class InvitationResource {

    private final InvitationService service;

    InvitationResource(InvitationService service) {
        this.service = service;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/lookup")
    @PermitAll
    @EdgeLimited
    @Operation(summary = "Whom an invitation is for", description = "Changes nothing.")
    @APIResponse(responseCode = "200", description = "The link is good")
    @APIResponse(responseCode = "404", description = "`link-not-valid`")
    @APIResponse(responseCode = "429", description = "too-many-requests: repeat after Retry-After")
    public Invitee lookup(@NotNull @Valid InvitationLookup lookup) {
        return service.lookup(lookup.token());
    }

    @POST
    @Path("/acceptance")
    @PermitAll
    @EdgeLimited
    @Operation(summary = "Accept an invitation", description = "Sets the password. The link works once.")
    @APIResponse(responseCode = "204", description = "Accepted; sign in with the password")
    @APIResponse(responseCode = "400", description = "`invalid-request` names the field")
    @APIResponse(responseCode = "404", description = "`link-not-valid`")
    @APIResponse(responseCode = "429", description = "too-many-requests: repeat after Retry-After")
    public void accept(@NotNull @Valid InvitationAcceptance acceptance) {
        service.accept(acceptance.token(), acceptance.password());
    }
}
