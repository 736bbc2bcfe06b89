package io.selfenroll.credential.redeem;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import io.selfenroll.httpapi.Roles;
import io.selfenroll.outbox.WholeTransaction;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** For other services only; the reverse proxy never routes {@code /internal}. */
@Path("/internal/v1/proofs")
@Tag(name = "Redemptions")
class ProofResource {

    private final Prover prover;
    private final WholeTransaction transaction;

    ProofResource(Prover prover, WholeTransaction transaction) {
        this.prover = prover;
        this.transaction = transaction;
    }

    @POST
    @RolesAllowed(Roles.SERVICE)
    @RunOnVirtualThread
    @Operation(
            summary = "Prove a credential without using it up; answers and counts wrong passwords as a redemption does")
    @APIResponse(
            responseCode = "200",
            description = "It could be redeemed now, or was by the same installation within ten minutes (repeated)")
    @APIResponse(responseCode = "400", description = "invalid-request")
    @APIResponse(
            responseCode = "401",
            description = "invalid-credentials: unknown, wrong, or tried too early after a wrong one")
    @APIResponse(responseCode = "409", description = "credential-used")
    @APIResponse(responseCode = "410", description = "credential-expired, credential-revoked or credential-superseded")
    @APIResponse(responseCode = "423", description = "credential-locked")
    @APIResponse(responseCode = "503", description = "unavailable; see Retry-After")
    public RedemptionResponse prove(@NotNull @Valid RedemptionRequest request) {
        return switch (transaction.call(() -> prover.prove(request))) {
            case Attempt.Accepted(RedemptionResponse proven) -> proven;
            case Attempt.Refused(Refusal refusal) -> throw refusal.problem();
        };
    }
}
