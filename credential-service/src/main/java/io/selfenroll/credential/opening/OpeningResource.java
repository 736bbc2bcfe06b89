package io.selfenroll.credential.opening;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;

import io.selfenroll.httpapi.Roles;
import io.selfenroll.outbox.WholeTransaction;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** For other services only; the reverse proxy never routes {@code /internal}. */
@Path("/internal/v1/openings")
@Tag(name = "Redemptions")
class OpeningResource {

    private final Openings openings;
    private final WholeTransaction transaction;

    OpeningResource(Openings openings, WholeTransaction transaction) {
        this.openings = openings;
        this.transaction = transaction;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.SERVICE)
    @RunOnVirtualThread
    @Operation(summary = "The Enroll-now page was opened with this user name; the first time is published")
    @APIResponse(responseCode = "204", description = "Always alike, whether the user name exists or not")
    @APIResponse(responseCode = "400", description = "invalid-request")
    @APIResponse(responseCode = "503", description = "unavailable; see Retry-After")
    public void open(@NotNull @Valid OpeningRequest request) {
        transaction.run(() -> openings.open(request.username()));
    }
}
