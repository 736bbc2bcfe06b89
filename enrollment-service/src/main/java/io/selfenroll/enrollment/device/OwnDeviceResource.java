package io.selfenroll.enrollment.device;

import java.util.UUID;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.selfenroll.enrollment.device.dpop.Proofs;
import io.selfenroll.httpapi.Roles;
import io.selfenroll.outbox.AfterCatchUp;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The device that the token belongs to; a device can name no other. */
@Path("/api/enrollment/v1/devices/me")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.DEVICE)
@RunOnVirtualThread
@Tag(name = "Own device")
@AfterCatchUp
public class OwnDeviceResource {

    private static final String PROOF = "Proof by the device's key, with a token of type DPoP only";

    private final Devices devices;
    private final JsonWebToken token;

    OwnDeviceResource(Devices devices, JsonWebToken token) {
        this.devices = devices;
        this.token = token;
    }

    @GET
    @Operation(summary = "The device itself")
    @Parameter(
            name = Proofs.HEADER,
            in = ParameterIn.HEADER,
            description = PROOF,
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(responseCode = "200", description = "The device")
    @APIResponse(responseCode = "401", description = "invalid-device, unauthorized, invalid-dpop-proof, use-dpop-nonce")
    @APIResponse(responseCode = "503", description = "unavailable: repeat after Retry-After")
    public OwnDeviceResponse get() {
        return OwnDeviceResponse.of(devices.get(id()));
    }

    @POST
    @Path("/syncs")
    @Operation(summary = "Checks in; the first time connects the device")
    @Parameter(
            name = Proofs.HEADER,
            in = ParameterIn.HEADER,
            description = PROOF,
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(responseCode = "200", description = "Checked in")
    @APIResponse(responseCode = "401", description = "invalid-device, unauthorized, invalid-dpop-proof, use-dpop-nonce")
    @APIResponse(responseCode = "503", description = "unavailable: repeat after Retry-After")
    public SyncResponse sync(@Valid SyncRequest request) {
        return devices.sync(id(), request == null ? null : request.osVersion());
    }

    @DELETE
    @Operation(summary = "Leaves; secret and tokens are dead from now on")
    @Parameter(
            name = Proofs.HEADER,
            in = ParameterIn.HEADER,
            description = PROOF,
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(responseCode = "204", description = "Retired")
    @APIResponse(responseCode = "401", description = "invalid-device, unauthorized, invalid-dpop-proof, use-dpop-nonce")
    @APIResponse(responseCode = "503", description = "unavailable: repeat after Retry-After")
    public void leave() {
        devices.leave(id());
    }

    private UUID id() {
        return UUID.fromString(token.getSubject());
    }
}
