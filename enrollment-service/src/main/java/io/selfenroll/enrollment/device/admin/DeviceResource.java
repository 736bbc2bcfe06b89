package io.selfenroll.enrollment.device.admin;

import java.util.Optional;
import java.util.UUID;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import io.selfenroll.httpapi.EntityVersion;
import io.selfenroll.httpapi.InvalidField;
import io.selfenroll.httpapi.Page;
import io.selfenroll.httpapi.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Devices as administrators see them: only those of their sites. */
@Path("/api/enrollment/v1/devices")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Devices")
public class DeviceResource {

    private static final int DEFAULT_LIMIT = 50;
    private static final int MAX_LIMIT = 200;

    private final DeviceList list;
    private final DeviceChanges changes;

    DeviceResource(DeviceList list, DeviceChanges changes) {
        this.list = list;
        this.changes = changes;
    }

    @GET
    @RolesAllowed({Roles.PLATFORM_ADMINISTRATOR, Roles.ADMINISTRATOR, Roles.EDITOR, Roles.READER})
    @RunOnVirtualThread
    @Operation(summary = "Devices, latest first unless sorted otherwise")
    @APIResponse(responseCode = "200", description = "A page of devices")
    @APIResponse(responseCode = "400", description = "invalid-request: names the parameter")
    @APIResponse(responseCode = "404", description = "not-found: the site is not one of the administrator's")
    public Page<DeviceResponse> list(
            @BeanParam DeviceParameters asked,
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
        return list.page(DeviceFilter.of(asked), order(asked), DeviceFilter.given(cursor), size(limit));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.PLATFORM_ADMINISTRATOR, Roles.ADMINISTRATOR, Roles.EDITOR, Roles.READER})
    @RunOnVirtualThread
    @Operation(summary = "One device")
    @APIResponseSchema(value = DeviceResponse.class, responseCode = "200", responseDescription = "The device; `ETag`")
    @APIResponse(responseCode = "404", description = "not-found: unknown, or of another's site")
    public RestResponse<DeviceResponse> get(@PathParam("id") UUID id) {
        return tagged(list.get(id));
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({Roles.PLATFORM_ADMINISTRATOR, Roles.ADMINISTRATOR, Roles.EDITOR})
    @RunOnVirtualThread
    @Operation(summary = "Retires a device; its secret and tokens are dead from now on")
    @APIResponse(responseCode = "204", description = "Retired, now or before")
    @APIResponse(responseCode = "404", description = "not-found: unknown, or of another's site")
    public void retire(@PathParam("id") UUID id) {
        changes.retire(id);
    }

    @POST
    @Path("/retirements")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.PLATFORM_ADMINISTRATOR, Roles.ADMINISTRATOR, Roles.EDITOR})
    @RunOnVirtualThread
    @Operation(summary = "Retires up to 500 devices, all of them or none")
    @APIResponse(responseCode = "200", description = "Which were retired now, and which had been before")
    @APIResponse(responseCode = "400", description = "invalid-request")
    @APIResponse(responseCode = "404", description = "not-found: one is unknown, or of another's site")
    public RetirementsResponse retire(@NotNull @Valid RetirementsRequest request) {
        return changes.retire(request.ids());
    }

    @PUT
    @Path("/{id}/tags")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.PLATFORM_ADMINISTRATOR, Roles.ADMINISTRATOR, Roles.EDITOR})
    @RunOnVirtualThread
    @Operation(summary = "Puts tags on a device in place of those it has")
    @APIResponseSchema(value = DeviceResponse.class, responseCode = "200", responseDescription = "The device; `ETag`")
    @APIResponse(responseCode = "400", description = "invalid-request")
    @APIResponse(responseCode = "404", description = "not-found: unknown, or of another's site")
    @APIResponse(responseCode = "412", description = "changed-meanwhile: If-Match names another version")
    public RestResponse<DeviceResponse> tag(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid TagsRequest request) {
        return tagged(changes.tag(id, request.tags(), ifMatch));
    }

    static DeviceOrder order(DeviceParameters asked) {
        return DeviceFilter.given(asked.sort).map(DeviceOrder::of).orElse(DeviceOrder.LATEST_FIRST);
    }

    private static RestResponse<DeviceResponse> tagged(DeviceResponse device) {
        return RestResponse.ResponseBuilder.ok(device)
                .tag(EntityVersion.tag(device.version()))
                .build();
    }

    private static int size(String limit) {
        return DeviceFilter.given(limit)
                .filter(text -> text.matches("\\d{1,3}"))
                .map(Integer::valueOf)
                .or(() -> limit == null ? Optional.of(DEFAULT_LIMIT) : Optional.empty())
                .filter(size -> size >= 1 && size <= MAX_LIMIT)
                .orElseThrow(() -> new InvalidField("limit", "must be a number from 1 to " + MAX_LIMIT));
    }
}
