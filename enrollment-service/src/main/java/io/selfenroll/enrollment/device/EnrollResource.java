package io.selfenroll.enrollment.device;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.selfenroll.enrollment.edge.EdgeLimited;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/enrollment/v1/devices")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Devices")
public class EnrollResource {

    private final Enrollment enrollment;
    private final Devices devices;

    EnrollResource(Enrollment enrollment, Devices devices) {
        this.enrollment = enrollment;
        this.devices = devices;
    }

    @POST
    @PermitAll
    @EdgeLimited
    @RunOnVirtualThread
    @Operation(
            summary = "Enrolls a device with a one-time credential",
            description = "May be repeated by the same installation within 10 minutes and then gives the same device.")
    @APIResponseSchema(value = EnrollResponse.class, responseCode = "201", responseDescription = "Enrolled")
    @APIResponse(responseCode = "200", description = "Was enrolled by an earlier call of the same installation")
    @APIResponse(responseCode = "400", description = "invalid-request")
    @APIResponse(responseCode = "401", description = "invalid-credentials")
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
    public RestResponse<EnrollResponse> enroll(@NotNull @Valid EnrollRequest request) {
        Enrollment.Enrolled enrolled = enrollment.enroll(request);
        RestResponse.Status status = enrolled.created() ? RestResponse.Status.CREATED : RestResponse.Status.OK;
        return RestResponse.status(status, enrolled.device());
    }

    @POST
    @Path("/tokens")
    @PermitAll
    @EdgeLimited
    @RunOnVirtualThread
    @Operation(summary = "A new access token for a device")
    @APIResponse(responseCode = "200", description = "Issued")
    @APIResponse(responseCode = "400", description = "invalid-request")
    @APIResponse(responseCode = "401", description = "invalid-device")
    @APIResponse(responseCode = "429", description = "too-many-requests: repeat after Retry-After")
    public TokenResponse token(@NotNull @Valid TokenRequest request) {
        return devices.token(request);
    }
}
