package io.selfenroll.enrollment.device.admin;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.StreamingOutput;

import io.selfenroll.httpapi.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/enrollment/v1/devices.csv")
@Tag(name = "Devices")
public class DeviceExportResource {

    private static final String CSV = "text/csv; charset=utf-8";

    private final DeviceExport export;

    DeviceExportResource(DeviceExport export) {
        this.export = export;
    }

    @GET
    @Produces(CSV)
    @RolesAllowed({Roles.PLATFORM_ADMINISTRATOR, Roles.ADMINISTRATOR, Roles.EDITOR, Roles.READER})
    @RunOnVirtualThread
    @Operation(
            summary = "All devices that match, as CSV",
            description = "UTF-8 with a byte order mark. A cell that a spreadsheet would take for a formula begins with"
                    + " an apostrophe. The export is recorded in the audit.")
    @APIResponse(
            responseCode = "200",
            description = "A header line, then a line for each device",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "400", description = "invalid-request: names the parameter")
    @APIResponse(responseCode = "404", description = "not-found: the site is not one of the administrator's")
    public RestResponse<StreamingOutput> export(@BeanParam DeviceParameters asked) {
        StreamingOutput lines = export.of(DeviceFilter.of(asked), DeviceResource.order(asked));
        return RestResponse.ResponseBuilder.ok(lines)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"devices.csv\"")
                .build();
    }
}
