package io.selfenroll.admin.site;

import java.util.UUID;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;

import io.selfenroll.admin.pin.PinResponse;
import io.selfenroll.admin.pin.RotationRequest;
import io.selfenroll.httpapi.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

@Path("/api/admin/v1/sites/{id}/pin")
@RunOnVirtualThread
@Tag(name = "Company PIN")
public class PinResource {

    private final SitePinService service;

    PinResource(SitePinService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(summary = "The site's PIN, in clear", description = "With the previous one while its overlap lasts.")
    public PinResponse get(UUID id) {
        return service.show(id);
    }

    @POST
    @Path("/rotations")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @ResponseStatus(201)
    @Operation(
            summary = "Generate a new PIN",
            description =
                    "The old one stays valid for `overlapMinutes`, 0 to 43200; the site's `overlapDefaultMinutes` when null. "
                            + "One that was still in an earlier overlap ends at once.")
    @APIResponse(
            responseCode = "201",
            description = "Generated",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PinResponse.class)))
    public PinResponse rotate(UUID id, @NotNull @Valid RotationRequest rotation) {
        return service.rotate(id, rotation);
    }
}
