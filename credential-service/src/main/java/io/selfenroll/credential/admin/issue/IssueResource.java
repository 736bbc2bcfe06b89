package io.selfenroll.credential.admin.issue;

import static io.selfenroll.httpapi.Roles.ADMINISTRATOR;
import static io.selfenroll.httpapi.Roles.EDITOR;
import static io.selfenroll.httpapi.Roles.PLATFORM_ADMINISTRATOR;

import java.util.UUID;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.selfenroll.credential.admin.CredentialItem;
import io.selfenroll.outbox.AfterCatchUp;
import io.selfenroll.outbox.WholeTransaction;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

/** Credentials that administrators make. */
@Path("/api/credentials/v1/credentials")
@Tag(name = "Credentials")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({EDITOR, ADMINISTRATOR, PLATFORM_ADMINISTRATOR})
@AfterCatchUp
class IssueResource {

    private final BatchIssue batches;
    private final Resend resend;
    private final WholeTransaction transaction;

    IssueResource(BatchIssue batches, Resend resend, WholeTransaction transaction) {
        this.batches = batches;
        this.resend = resend;
        this.transaction = transaction;
    }

    @POST
    @ResponseStatus(201)
    @RunOnVirtualThread
    @Operation(
            summary = "Issue credentials to up to 500 users of a site",
            description =
                    "Send larger batches in several calls with one batchId; a call that is repeated issues nothing twice.")
    @APIResponseSchema(
            value = BatchResponse.class,
            responseCode = "201",
            responseDescription = "Issued; passwords only with handOver SHOW, and only this once")
    @APIResponse(responseCode = "400", description = "invalid-request")
    @APIResponse(responseCode = "404", description = "not-found: the site is none of the caller's")
    @APIResponse(responseCode = "409", description = "recipient-not-active: the site is disabled")
    @APIResponse(responseCode = "503", description = "unavailable; see Retry-After")
    public BatchResponse issue(@NotNull @Valid BatchRequest request) {
        return transaction.call(() -> batches.issue(request));
    }

    @POST
    @Path("/{id}/resends")
    @ResponseStatus(201)
    @RunOnVirtualThread
    @Operation(summary = "Mail the user a new credential with the same life and tags; any state but USED")
    @APIResponseSchema(value = CredentialItem.class, responseCode = "201", responseDescription = "The new credential")
    @APIResponse(responseCode = "404", description = "not-found: unknown, or in none of the caller's sites")
    @APIResponse(responseCode = "409", description = "credential-used or recipient-not-active")
    @APIResponse(responseCode = "429", description = "resend-too-soon: mailed less than 60 s ago; see Retry-After")
    @APIResponse(responseCode = "503", description = "unavailable; see Retry-After")
    public CredentialItem resend(@RestPath UUID id) {
        return transaction.call(() -> resend.resend(id));
    }
}
