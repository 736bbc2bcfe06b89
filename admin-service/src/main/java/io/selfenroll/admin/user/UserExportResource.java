package io.selfenroll.admin.user;

import java.io.IOException;
import java.util.UUID;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;

import io.selfenroll.httpapi.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/admin/v1/sites/{siteId}/users.csv")
@RunOnVirtualThread
@Tag(name = "Users")
public class UserExportResource {

    private final UserExport export;

    UserExportResource(UserExport export) {
        this.export = export;
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Produces("text/csv")
    @Operation(
            summary = "Users as a CSV file",
            description = "UTF-8, by address. A cell that a spreadsheet would run as a formula has an apostrophe before"
                    + " it, which the import takes off again: a file that was exported and is imported unchanged changes"
                    + " nothing.")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
    public RestResponse<byte[]> get(UUID siteId, @Valid @BeanParam UserFilterParameters filter) throws IOException {
        UserExport.Export exported = export.export(filter.of(siteId));
        return RestResponse.ResponseBuilder.ok(exported.file())
                .type("text/csv;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"users-" + exported.site() + ".csv\"")
                .build();
    }
}
