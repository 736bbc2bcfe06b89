package io.selfenroll.credential.redeem;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import io.micrometer.core.instrument.MeterRegistry;
import io.selfenroll.httpapi.Roles;
import io.selfenroll.outbox.WholeTransaction;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** For other services only; the reverse proxy never routes {@code /internal}. */
@Path("/internal/v1/redemptions")
@Tag(name = "Redemptions")
class RedemptionResource {

    private final Redeemer redeemer;
    private final WholeTransaction transaction;
    private final MeterRegistry metrics;

    RedemptionResource(Redeemer redeemer, WholeTransaction transaction, MeterRegistry metrics) {
        this.redeemer = redeemer;
        this.transaction = transaction;
        this.metrics = metrics;
    }

    @POST
    @RolesAllowed(Roles.SERVICE)
    @RunOnVirtualThread
    @Operation(summary = "Use up a credential; the same installation may repeat the call for ten minutes")
    @APIResponse(responseCode = "200", description = "Redeemed, now or before by the same installation (repeated)")
    @APIResponse(responseCode = "400", description = "invalid-request")
    @APIResponse(
            responseCode = "401",
            description = "invalid-credentials: unknown, wrong, or tried too early after a wrong one")
    @APIResponse(responseCode = "409", description = "credential-used")
    @APIResponse(responseCode = "410", description = "credential-expired, credential-revoked or credential-superseded")
    @APIResponse(responseCode = "423", description = "credential-locked")
    @APIResponse(responseCode = "503", description = "unavailable; see Retry-After")
    public RedemptionResponse redeem(@NotNull @Valid RedemptionRequest request) {
        return switch (transaction.call(() -> redeemer.redeem(request))) {
            case Attempt.Accepted(RedemptionResponse redemption) -> {
                count(redemption.repeated() ? "repeated" : "redeemed");
                yield redemption;
            }
            case Attempt.Refused(Refusal refusal) -> {
                count(refusal.problemName());
                throw refusal.problem();
            }
        };
    }

    private void count(String outcome) {
        metrics.counter("selfenroll.redemptions", "outcome", outcome).increment();
    }
}
