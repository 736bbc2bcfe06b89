package io.selfenroll.admin.audit;

import java.sql.SQLException;
import java.time.Duration;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import io.selfenroll.admin.audit.chain.ChainVerifier;
import io.selfenroll.admin.audit.chain.Verification;
import io.selfenroll.httpapi.Cursor;
import io.selfenroll.httpapi.Page;
import io.selfenroll.httpapi.Roles;
import io.selfenroll.httpapi.Unavailable;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/admin/v1")
@RunOnVirtualThread
@Tag(name = "Audit")
public class AuditResource {

    private static final String CSV = "text/csv; charset=utf-8";

    private final AuditLog log;
    private final ChainVerifier verifier;

    AuditResource(AuditLog log, ChainVerifier verifier) {
        this.log = log;
        this.verifier = verifier;
    }

    @GET
    @Path("/audit")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(
            summary = "Who did what, the newest first",
            description = "Every change in the console and through the API, and the life of every credential, in the "
                    + "sites of the admin. What concerns no single site is shown to platform administrators only.")
    public Page<AuditEntryResponse> list(
            @Valid @BeanParam AuditFilter filter,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        return Page.of(
                log.page(filter, sequence(cursor), limit),
                limit,
                AuditEntryResponse::of,
                entry -> Cursor.encode(entry.sequence()));
    }

    @GET
    @Path("/audit.csv")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(
            summary = "The same as a file",
            description = "Cells that a spreadsheet would run as a formula begin with '.")
    @APIResponse(
            responseCode = "200",
            description = "Comma-separated values in UTF-8",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
    public Response export(@Valid @BeanParam AuditFilter filter) {
        log.recordExport(filter);
        StreamingOutput rows = out -> log.export(filter, out);
        return Response.ok(rows, CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"audit.csv\"")
                .build();
    }

    @GET
    @Path("/audit/verification")
    @RolesAllowed(Roles.PLATFORM_ADMINISTRATOR)
    @Operation(
            summary = "Whether the audit is as it was written",
            description = "Reads all of it from the start and computes every hash again.")
    public Verification verify() {
        try {
            return verifier.verify();
        } catch (SQLException e) {
            throw new Unavailable(Duration.ofSeconds(5));
        }
    }

    private static Long sequence(String cursor) {
        if (cursor == null) {
            return null;
        }
        try {
            return Long.valueOf(Cursor.decode(cursor, 1).getFirst());
        } catch (NumberFormatException e) {
            throw Cursor.refused();
        }
    }
}
