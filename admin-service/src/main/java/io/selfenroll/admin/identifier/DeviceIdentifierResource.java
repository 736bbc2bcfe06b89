package io.selfenroll.admin.identifier;

import java.net.URI;
import java.util.UUID;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import io.selfenroll.httpapi.Cursor;
import io.selfenroll.httpapi.Page;
import io.selfenroll.httpapi.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/admin/v1/sites/{siteId}/device-identifiers")
@RunOnVirtualThread
@Tag(name = "Device identifiers")
public class DeviceIdentifierResource {

    private final DeviceIdentifierService service;

    DeviceIdentifierResource(DeviceIdentifierService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(summary = "Devices that are known to belong to users of a site, by identifier")
    public Page<DeviceIdentifierResponse> list(
            UUID siteId,
            @QueryParam("q")
                    @Size(max = 254)
                    @Parameter(description = "Beginning of the identifier, or of the user's address")
                    String q,
            @QueryParam("userId") UUID userId,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        String after = cursor == null ? "" : after(cursor);
        return Page.of(
                service.page(siteId, q, userId, after, limit),
                limit,
                DeviceIdentifierResponse::of,
                linked -> Cursor.encode(linked.identifier().identifier()));
    }

    @POST
    @RolesAllowed(Roles.EDITOR)
    @Operation(
            summary = "Link a device to its user",
            description = "Of a device that enrolls with this identifier the organisation is known to be the owner."
                    + " Without `kind`, 15 digits with a right check digit are an IMEI, 40 hexadecimal digits or 8-16"
                    + " of them a UDID, all else a serial number.")
    @APIResponse(responseCode = "201", description = "Linked")
    @APIResponse(responseCode = "409", description = "`identifier-taken`")
    public RestResponse<DeviceIdentifierResponse> create(
            UUID siteId, @NotNull @Valid DeviceIdentifierCreation creation) {
        DeviceIdentifierResponse created = DeviceIdentifierResponse.of(service.create(siteId, creation));
        return RestResponse.ResponseBuilder.<DeviceIdentifierResponse>created(
                        URI.create("/api/admin/v1/sites/" + siteId + "/device-identifiers/" + created.id()))
                .entity(created)
                .build();
    }

    @DELETE
    @Path("/{identifierId}")
    @RolesAllowed(Roles.EDITOR)
    @Operation(summary = "Forget an identifier", description = "Devices that are enrolled stay as they are.")
    @APIResponse(responseCode = "204", description = "Deleted")
    public void delete(UUID siteId, UUID identifierId) {
        service.delete(siteId, identifierId);
    }

    /** The column holds ASCII, and the database compares it with nothing else. */
    private static String after(String cursor) {
        String identifier = Cursor.decode(cursor, 1).getFirst();
        if (!identifier.chars().allMatch(character -> character < 128)) {
            throw Cursor.refused();
        }
        return identifier;
    }
}
