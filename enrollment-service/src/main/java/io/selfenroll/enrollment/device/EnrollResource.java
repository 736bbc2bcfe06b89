package io.selfenroll.enrollment.device;

import java.util.Optional;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

import io.selfenroll.enrollment.device.dpop.Proof;
import io.selfenroll.enrollment.device.dpop.Proofs;
import io.selfenroll.outbox.AfterCatchUp;
import io.selfenroll.ratelimit.EdgeLimited;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/enrollment/v1/devices")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Devices")
@AfterCatchUp
public class EnrollResource {

    private final Enrollment enrollment;
    private final Devices devices;
    private final Proofs proofs;

    EnrollResource(Enrollment enrollment, Devices devices, Proofs proofs) {
        this.enrollment = enrollment;
        this.devices = devices;
        this.proofs = proofs;
    }

    @POST
    @PermitAll
    @EdgeLimited
    @RunOnVirtualThread
    @Operation(
            summary = "Enrolls a device with a one-time credential",
            description = "May be repeated by the same installation within 10 minutes and then gives the same device."
                    + " With a DPoP proof the device is bound to the key: every later call needs a proof by it.")
    @Parameter(
            name = Proofs.HEADER,
            in = ParameterIn.HEADER,
            description =
                    "Proof by the key that the device is to be bound to (RFC 9449), ES256; without it tokens are plain bearer tokens",
            schema = @Schema(type = SchemaType.STRING))
    @APIResponseSchema(value = EnrollResponse.class, responseCode = "201", responseDescription = "Enrolled")
    @APIResponse(responseCode = "200", description = "Was enrolled by an earlier call of the same installation")
    @APIResponse(responseCode = "400", description = "invalid-request")
    @APIResponse(responseCode = "401", description = "invalid-credentials, invalid-dpop-proof, use-dpop-nonce")
    @APIResponse(responseCode = "403", description = "user-disabled, site-disabled")
    @APIResponse(
            responseCode = "409",
            description = "credential-used; or, with the credential still unused, terms-not-accepted (with"
                    + " termsVersion), platform-not-allowed (with allowedPlatforms), device-limit-reached (with"
                    + " deviceLimit)")
    @APIResponse(responseCode = "410", description = "credential-expired, credential-revoked, credential-superseded")
    @APIResponse(responseCode = "423", description = "credential-locked")
    @APIResponse(responseCode = "429", description = "too-many-requests: repeat after Retry-After")
    @APIResponse(responseCode = "503", description = "unavailable: repeat after Retry-After")
    public RestResponse<EnrollResponse> enroll(@NotNull @Valid EnrollRequest request, @Context HttpServerRequest call) {
        Proof proof = proved(call);
        Enrollment.Enrolled enrolled = enrollment.enroll(request, proof == null ? null : proof.thumbprint());
        RestResponse.Status status = enrolled.created() ? RestResponse.Status.CREATED : RestResponse.Status.OK;
        return RestResponse.status(status, enrolled.device());
    }

    @POST
    @Path("/tokens")
    @PermitAll
    @EdgeLimited
    @RunOnVirtualThread
    @Operation(summary = "A new access token for a device")
    @Parameter(
            name = Proofs.HEADER,
            in = ParameterIn.HEADER,
            description = "Proof by the device's key, for a device that was enrolled with one",
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(responseCode = "200", description = "Issued")
    @APIResponse(responseCode = "400", description = "invalid-request")
    @APIResponse(responseCode = "401", description = "invalid-device, invalid-dpop-proof, use-dpop-nonce")
    @APIResponse(responseCode = "429", description = "too-many-requests: repeat after Retry-After")
    @APIResponse(responseCode = "503", description = "unavailable: repeat after Retry-After")
    public TokenResponse token(@NotNull @Valid TokenRequest request, @Context HttpServerRequest call) {
        return devices.token(request, proved(call));
    }

    /** The proof that came with the call, used up before anything else is; null when none came. */
    private Proof proved(HttpServerRequest call) {
        Optional<Proof> proof = proofs.offered(call);
        proof.ifPresent(proofs::use);
        return proof.orElse(null);
    }
}
