package io.selfenroll.admin.csvimport;

import java.util.UUID;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import io.selfenroll.admin.csv.CsvFormat;
import io.selfenroll.httpapi.MaxBody;
import io.selfenroll.httpapi.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;

/** The steps of an import, alike for all that files can be brought into. */
@RunOnVirtualThread
public abstract class ImportResource {

    private final ImportKind kind;
    private final Imports imports;

    ImportResource(ImportKind kind, Imports imports) {
        this.kind = kind;
        this.imports = imports;
    }

    @POST
    @RolesAllowed(Roles.EDITOR)
    @Consumes({"text/csv", "application/octet-stream"})
    @MaxBody("5M")
    @Operation(
            summary = "Upload a CSV file",
            description = "The file is kept for an hour; nothing is stored before it is run."
                    + " Delimiter, encoding and header are found out unless they are given.")
    @RequestBody(
            content = {
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = "application/octet-stream",
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(responseCode = "201", description = "Read")
    @APIResponse(responseCode = "400", description = "`import-unreadable`, `import-too-long`, `invalid-request`")
    @APIResponse(responseCode = "413", description = "`too-large`: over 5 MB")
    public RestResponse<ImportResponse> upload(
            @PathParam("siteId") UUID siteId,
            @QueryParam("delimiter") @Parameter(schema = @Schema(enumeration = {"comma", "semicolon", "tab", "pipe"}))
                    String delimiter,
            @QueryParam("charset")
                    @Parameter(
                            schema =
                                    @Schema(
                                            enumeration = {"utf-8", "utf-16le", "utf-16be", "windows-1252", "iso-8859-1"
                                            }))
                    String charset,
            @QueryParam("header") Boolean header,
            byte[] file) {
        return imports.upload(kind, siteId, file, CsvFormat.of(delimiter, charset, header));
    }

    @GET
    @Path("/{importId}")
    @RolesAllowed(Roles.EDITOR)
    @Operation(summary = "Where an import stands", description = "Any instance knows; made to be asked every second.")
    public ImportResponse get(@PathParam("siteId") UUID siteId, @PathParam("importId") UUID importId) {
        return imports.get(kind, siteId, importId);
    }

    @PUT
    @Path("/{importId}")
    @RolesAllowed(Roles.EDITOR)
    @Operation(summary = "Say how the file is to be read and what its columns are", description = "Starts over.")
    @APIResponse(responseCode = "200", description = "Read again")
    @APIResponse(responseCode = "400", description = "`import-unreadable`, `import-too-long`, `invalid-request`")
    @APIResponse(responseCode = "409", description = "`import-busy`, `import-finished`")
    public ImportResponse change(
            @PathParam("siteId") UUID siteId,
            @PathParam("importId") UUID importId,
            @NotNull @Valid ImportSettings settings) {
        return imports.change(kind, siteId, importId, settings);
    }

    @POST
    @Path("/{importId}/check")
    @RolesAllowed(Roles.EDITOR)
    @Operation(summary = "Find out what a run would do", description = "Stores nothing. Goes on in the background.")
    @APIResponse(responseCode = "202", description = "Started")
    @APIResponse(responseCode = "400", description = "`invalid-request`: a column that is needed is not mapped")
    @APIResponse(responseCode = "409", description = "`import-busy`, `import-finished`")
    public RestResponse<ImportResponse> check(@PathParam("siteId") UUID siteId, @PathParam("importId") UUID importId) {
        return imports.start(kind, siteId, importId, false);
    }

    @POST
    @Path("/{importId}/run")
    @RolesAllowed(Roles.EDITOR)
    @Operation(
            summary = "Store the rows",
            description = "All of them or, when one has an error, none. Goes on in the background. When the service is"
                    + " stopped meanwhile the import becomes `FAILED`, nothing is stored, and it can be run again.")
    @APIResponse(responseCode = "202", description = "Started")
    @APIResponse(responseCode = "400", description = "`invalid-request`: a column that is needed is not mapped")
    @APIResponse(responseCode = "409", description = "`import-busy`, `import-finished`")
    public RestResponse<ImportResponse> run(@PathParam("siteId") UUID siteId, @PathParam("importId") UUID importId) {
        return imports.start(kind, siteId, importId, true);
    }
}
