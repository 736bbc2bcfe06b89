package io.selfenroll.admin.user;

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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import io.selfenroll.httpapi.Cursor;
import io.selfenroll.httpapi.Page;
import io.selfenroll.httpapi.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/admin/v1/sites/{siteId}/users")
@RunOnVirtualThread
@Tag(name = "Users")
public class UserResource {

    private final UserService service;

    UserResource(UserService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(
            summary = "Users of a site, by address",
            description = "`q`: beginning of the address, the first, last or whole name.")
    public Page<UserResponse> list(
            UUID siteId,
            @QueryParam("q") @Size(max = 254) String q,
            @QueryParam("status") UserStatus status,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        String after = cursor == null ? null : Cursor.decode(cursor, 1).getFirst();
        return Page.of(
                service.page(new UserQuery(siteId, q, status, after, limit)),
                limit,
                UserResponse::of,
                user -> Cursor.encode(user.email()));
    }

    @POST
    @RolesAllowed(Roles.EDITOR)
    @Operation(summary = "Add a user")
    @APIResponse(responseCode = "201", description = "Added")
    @APIResponse(responseCode = "409", description = "`email-taken`")
    public RestResponse<UserResponse> create(UUID siteId, @NotNull @Valid UserCreation creation) {
        User user = service.create(siteId, creation.person());
        return RestResponse.ResponseBuilder.<UserResponse>created(
                        URI.create("/api/admin/v1/sites/" + siteId + "/users/" + user.id()))
                .entity(UserResponse.of(user))
                .build();
    }

    @GET
    @Path("/{userId}")
    @RolesAllowed(Roles.READER)
    @Operation(summary = "One user")
    public UserResponse get(UUID siteId, UUID userId) {
        return UserResponse.of(service.get(siteId, userId));
    }

    @PUT
    @Path("/{userId}")
    @RolesAllowed(Roles.EDITOR)
    @Operation(summary = "Change a user", description = "Replaces everything that can be changed.")
    @APIResponse(responseCode = "200", description = "Changed")
    @APIResponse(responseCode = "409", description = "`email-taken`")
    public UserResponse change(UUID siteId, UUID userId, @NotNull @Valid UserChange change) {
        return UserResponse.of(service.change(siteId, userId, change.person(), change.status()));
    }

    @DELETE
    @Path("/{userId}")
    @RolesAllowed(Roles.EDITOR)
    @Operation(summary = "Delete a user")
    @APIResponse(responseCode = "204", description = "Deleted")
    public void delete(UUID siteId, UUID userId) {
        service.delete(siteId, userId);
    }
}
