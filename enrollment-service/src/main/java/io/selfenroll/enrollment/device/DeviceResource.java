package io.selfenroll.enrollment.device;

import java.util.UUID;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import io.selfenroll.httpapi.InvalidField;
import io.selfenroll.httpapi.Page;
import io.selfenroll.httpapi.Roles;
import io.selfenroll.httpapi.SiteScope;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Devices as administrators see them: only those of their sites. */
@Path("/api/enrollment/v1/devices")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Devices")
public class DeviceResource {

    private static final int DEFAULT_LIMIT = 50;
    private static final int MAX_LIMIT = 200;

    private final DeviceList list;
    private final Devices devices;
    private final SiteScope scope;

    DeviceResource(DeviceList list, Devices devices, SiteScope scope) {
        this.list = list;
        this.devices = devices;
        this.scope = scope;
    }

    @GET
    @RolesAllowed({Roles.PLATFORM_ADMINISTRATOR, Roles.ADMINISTRATOR, Roles.EDITOR, Roles.READER})
    @RunOnVirtualThread
    @Operation(summary = "Devices, latest first")
    @APIResponse(responseCode = "200", description = "A page of devices")
    @APIResponse(responseCode = "400", description = "invalid-request: names the parameter")
    @APIResponse(responseCode = "404", description = "not-found: the site is not one of the administrator's")
    public Page<DeviceResponse> list(
            @QueryParam("site") @Parameter(schema = @Schema(type = SchemaType.STRING, format = "uuid")) String site,
            @QueryParam("status") @Parameter(schema = @Schema(implementation = DeviceStatus.class)) String status,
            @QueryParam("q") @Parameter(description = "Part of address, name or serial number") String q,
            @QueryParam("cursor") @Parameter(description = "`next` of the page before") String cursor,
            @QueryParam("limit")
                    @Parameter(
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "200",
                                            defaultValue = "50"))
                    String limit) {
        int size = size(limit);
        return Page.of(
                list.find(DeviceFilter.of(site, status, q, cursor), size),
                size,
                DeviceResponse::of,
                DeviceFilter.Position::cursor);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.PLATFORM_ADMINISTRATOR, Roles.ADMINISTRATOR, Roles.EDITOR, Roles.READER})
    @RunOnVirtualThread
    @Operation(summary = "One device")
    @APIResponse(responseCode = "200", description = "The device")
    @APIResponse(responseCode = "404", description = "not-found: unknown, or of another's site")
    public DeviceResponse get(@PathParam("id") UUID id) {
        return DeviceResponse.of(list.get(id));
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({Roles.PLATFORM_ADMINISTRATOR, Roles.ADMINISTRATOR, Roles.EDITOR})
    @RunOnVirtualThread
    @Operation(summary = "Retires a device; its secret and tokens are dead from now on")
    @APIResponse(responseCode = "204", description = "Retired, now or before")
    @APIResponse(responseCode = "404", description = "not-found: unknown, or of another's site")
    public void retire(@PathParam("id") UUID id) {
        devices.retire(id, scope.adminEmail(), scope::contains);
    }

    private static int size(String limit) {
        if (limit == null) {
            return DEFAULT_LIMIT;
        }
        try {
            int size = Integer.parseInt(limit);
            if (size >= 1 && size <= MAX_LIMIT) {
                return size;
            }
        } catch (NumberFormatException e) {
            throw badLimit();
        }
        throw badLimit();
    }

    private static InvalidField badLimit() {
        return new InvalidField("limit", "must be a number from 1 to " + MAX_LIMIT);
    }
}
