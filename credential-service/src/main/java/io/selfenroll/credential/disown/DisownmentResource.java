package io.selfenroll.credential.disown;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;

import io.selfenroll.outbox.WholeTransaction;
import io.selfenroll.ratelimit.EdgeLimited;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** For the page behind the link of a mail. The token is the proof, so nobody signs in. */
@Path("/api/credentials/v1/disownments")
@Tag(name = "Disownments")
class DisownmentResource {

    private final Disownment disownment;
    private final WholeTransaction transaction;

    DisownmentResource(Disownment disownment, WholeTransaction transaction) {
        this.disownment = disownment;
        this.transaction = transaction;
    }

    @POST
    // Said, because of a plain text the framework would make the record itself (JAX-RS 3.1, 4.2.4) and fail.
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    @EdgeLimited
    @RunOnVirtualThread
    @Operation(
            operationId = "disown",
            summary = "\"This was not me\": revokes the credential, or has the device removed that it made",
            description = "Administrators of the site are told. May be repeated; works for 30 days.")
    @APIResponse(responseCode = "204", description = "Always alike, whether the token was known or not")
    @APIResponse(responseCode = "400", description = "invalid-request")
    @APIResponse(responseCode = "503", description = "unavailable; see Retry-After")
    @APIResponse(responseCode = "429", description = "too-many-requests: repeat after Retry-After")
    public void disown(@NotNull @Valid DisownmentRequest request) {
        transaction.run(() -> disownment.disown(request.token()));
    }
}
