package io.selfenroll.admin.admin;

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
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import io.selfenroll.httpapi.Cursor;
import io.selfenroll.httpapi.EntityVersion;
import io.selfenroll.httpapi.Page;
import io.selfenroll.httpapi.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** An administrator sees those whose sites are all among the own ones; everybody else is not found. */
@Path("/api/admin/v1/admins")
@RunOnVirtualThread
@Tag(name = "Admins")
public class AdminResource {

    private static final String IF_MATCH = "If-Match";

    private final AdminService service;

    AdminResource(AdminService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(summary = "Admins that the caller manages, by address")
    public Page<AdminResponse> list(
            @QueryParam("q") @Size(max = 200) String text,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        String after = cursor == null ? "" : Cursor.decode(cursor, 1).getFirst();
        return service.page(text, after, limit);
    }

    @POST
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(
            summary = "Invite an admin",
            description =
                    "Sends a mail with a link that works once, for 48 hours. Nobody gives more than he has: no higher"
                            + " role, no other sites.")
    @APIResponse(responseCode = "201", description = "Invited")
    @APIResponse(responseCode = "400", description = "`invalid-request` names the field")
    @APIResponse(responseCode = "409", description = "`email-taken`")
    public RestResponse<AdminResponse> invite(@NotNull @Valid AdminCreation creation) {
        AdminResponse admin = service.invite(creation);
        return ResponseBuilder.create(RestResponse.Status.CREATED, admin)
                .location(URI.create("/api/admin/v1/admins/" + admin.id()))
                .tag(EntityVersion.tag(admin.version()))
                .build();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(summary = "One admin")
    @APIResponse(responseCode = "200", description = "With its version as `ETag`")
    @APIResponse(responseCode = "404", description = "`not-found`")
    public RestResponse<AdminResponse> get(UUID id) {
        return tagged(service.get(id));
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(
            summary = "Change an admin",
            description = "Replaces everything that can be changed. Whose role, sites or status change is signed out"
                    + " everywhere.")
    @APIResponse(responseCode = "200", description = "Changed; with the new version as `ETag`")
    @APIResponse(responseCode = "400", description = "`invalid-request` names the field")
    @APIResponse(responseCode = "404", description = "`not-found`")
    @APIResponse(responseCode = "409", description = "`own-account` or `last-platform-administrator`")
    @APIResponse(responseCode = "412", description = "`changed-meanwhile`")
    public RestResponse<AdminResponse> change(
            UUID id, @NotNull @Valid AdminChange change, @HeaderParam(IF_MATCH) String ifMatch) {
        return tagged(service.change(id, change, ifMatch));
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(summary = "Delete an admin", description = "Its sessions end at once.")
    @APIResponse(responseCode = "204", description = "Deleted")
    @APIResponse(responseCode = "404", description = "`not-found`")
    @APIResponse(responseCode = "409", description = "`own-account` or `last-platform-administrator`")
    @APIResponse(responseCode = "412", description = "`changed-meanwhile`")
    public void delete(UUID id, @HeaderParam(IF_MATCH) String ifMatch) {
        service.delete(id, ifMatch);
    }

    @DELETE
    @Path("/{id}/second-factor")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(
            summary = "Take another admin's second factor away",
            description = "For somebody who lost the app and the recovery codes. Its sessions end.")
    @APIResponse(responseCode = "204", description = "There is none any more")
    @APIResponse(responseCode = "404", description = "`not-found`")
    @APIResponse(responseCode = "409", description = "`own-account`: use `/session/second-factor`")
    public void resetSecondFactor(UUID id) {
        service.resetSecondFactor(id);
    }

    private static RestResponse<AdminResponse> tagged(AdminResponse admin) {
        return ResponseBuilder.ok(admin).tag(EntityVersion.tag(admin.version())).build();
    }
}
