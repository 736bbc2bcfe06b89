package io.selfenroll.admin.secondfactor;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;

import io.selfenroll.admin.session.CurrentPassword;
import io.selfenroll.admin.session.SignedInPerson;
import io.selfenroll.httpapi.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/admin/v1/session/second-factor")
@RunOnVirtualThread
@Tag(name = "Session")
public class SecondFactorResource {

    private final OwnSecondFactor factor;
    private final CurrentPassword password;
    private final SignedInPerson person;

    SecondFactorResource(OwnSecondFactor factor, CurrentPassword password, SignedInPerson person) {
        this.factor = factor;
        this.password = password;
        this.person = person;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.READER)
    @Operation(
            summary = "Begin to set up the own second factor",
            description =
                    "TOTP (RFC 6238). It counts when a code of it was confirmed; until then beginning again makes a"
                            + " new secret.")
    @APIResponse(responseCode = "200", description = "The secret, shown this once")
    @APIResponse(responseCode = "400", description = "`invalid-request`: not the current password")
    @APIResponse(responseCode = "409", description = "`second-factor-on`")
    @APIResponse(responseCode = "429", description = "`sign-in-delayed`: wait for Retry-After seconds")
    public NewSecret begin(@NotNull @Valid PasswordProof proof) {
        password.require(person.adminId(), proof.currentPassword());
        return factor.begin(person.adminId());
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.READER)
    @Operation(summary = "Turn the own second factor on", description = "With a code of the secret that POST gave.")
    @APIResponse(responseCode = "200", description = "Recovery codes, shown this once; each is good once")
    @APIResponse(responseCode = "400", description = "`invalid-request`: not the code that the app shows now")
    @APIResponse(responseCode = "409", description = "`second-factor-on`")
    public NewRecoveryCodes confirm(@NotNull @Valid Confirmation confirmation) {
        return factor.confirm(person.adminId(), confirmation.code());
    }

    @DELETE
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.READER)
    @Operation(summary = "Turn the own second factor off", description = "Its recovery codes go with it.")
    @APIResponse(responseCode = "204", description = "Off")
    @APIResponse(responseCode = "400", description = "`invalid-request`: not the current password")
    @APIResponse(responseCode = "429", description = "`sign-in-delayed`: wait for Retry-After seconds")
    public void remove(@NotNull @Valid PasswordProof proof) {
        password.require(person.adminId(), proof.currentPassword());
        factor.remove(person.adminId());
    }
}
