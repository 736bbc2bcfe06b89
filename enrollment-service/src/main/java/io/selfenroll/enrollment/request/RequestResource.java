package io.selfenroll.enrollment.request;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.selfenroll.ratelimit.EdgeLimited;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

@Path("/api/enrollment/v1/requests")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Requests")
public class RequestResource {

    private final RequestIntake intake;

    RequestResource(RequestIntake intake) {
        this.intake = intake;
    }

    @POST
    @PermitAll
    @EdgeLimited
    @RunOnVirtualThread
    @ResponseStatus(202)
    @Operation(
            summary = "Asks for enrollment credentials by mail",
            description = "The answer is the same whether address and PIN are known or not.")
    @APIResponseSchema(
            value = SubmitResponse.class,
            responseCode = "202",
            responseDescription = "Stored; will be verified")
    @APIResponse(responseCode = "400", description = "invalid-request: the address or the PIN cannot be one")
    @APIResponse(responseCode = "429", description = "too-many-requests: repeat after Retry-After")
    @APIResponse(responseCode = "503", description = "unavailable: not stored, repeat after Retry-After")
    public SubmitResponse submit(@NotNull @Valid SubmitRequest request) {
        return new SubmitResponse(intake.submit(request));
    }
}
