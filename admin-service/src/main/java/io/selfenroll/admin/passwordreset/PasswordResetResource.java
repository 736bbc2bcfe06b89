package io.selfenroll.admin.passwordreset;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;

import io.selfenroll.audittrail.AuditTrail;
import io.selfenroll.httpapi.EmailAddress;
import io.selfenroll.ratelimit.EdgeLimited;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

@Path("/api/admin/v1/password-resets")
@RunOnVirtualThread
@Tag(name = "Password reset")
public class PasswordResetResource {

    private final ResetQueue queue;
    private final PasswordReset reset;
    private final AuditTrail audit;

    PasswordResetResource(ResetQueue queue, PasswordReset reset, AuditTrail audit) {
        this.queue = queue;
        this.reset = reset;
        this.audit = audit;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    @EdgeLimited
    @ResponseStatus(202)
    @Operation(
            summary = "Ask for a link to set a new password",
            description = "The answer is the same for every address. The link works once, for 30 minutes.")
    @APIResponse(responseCode = "202", description = "If the address is an administrator's, a mail is on its way")
    @APIResponse(responseCode = "400", description = "`invalid-request`: not an address")
    @APIResponse(responseCode = "503", description = "`unavailable`")
    @APIResponse(responseCode = "429", description = "too-many-requests: repeat after Retry-After")
    public void request(@NotNull @Valid ResetRequest request) {
        queue.add(EmailAddress.normalise(request.email()), audit.callerAddress());
    }

    @POST
    @Path("/acceptance")
    @PermitAll
    @EdgeLimited
    @Operation(
            summary = "Set a new password",
            description = "Ends every session of the admin. A second factor stays on.")
    @APIResponse(responseCode = "204", description = "Set; sign in with it")
    @APIResponse(responseCode = "400", description = "`invalid-request` names the field")
    @APIResponse(responseCode = "404", description = "`link-not-valid`")
    @APIResponse(responseCode = "429", description = "too-many-requests: repeat after Retry-After")
    public void accept(@NotNull @Valid ResetAcceptance acceptance) {
        reset.accept(acceptance.token(), acceptance.password());
    }
}
