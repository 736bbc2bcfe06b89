package io.selfenroll.admin.user;

import java.net.URI;
import java.sql.SQLException;
import java.util.UUID;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import io.selfenroll.httpapi.EntityVersion;
import io.selfenroll.httpapi.Page;
import io.selfenroll.httpapi.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

@Path("/api/admin/v1/sites/{siteId}/users")
@RunOnVirtualThread
@Tag(name = "Users")
public class UserResource {

    private final UserService service;
    private final UserList list;

    UserResource(UserService service, UserList list) {
        this.service = service;
        this.list = list;
    }

    record UserCount(long count) {}

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(summary = "Users of a site")
    @APIResponse(responseCode = "200", description = "A page")
    @APIResponse(responseCode = "400", description = "`invalid-request`")
    public Page<UserResponse> list(
            UUID siteId,
            @Valid @BeanParam UserFilterParameters filter,
            @QueryParam("sort")
                    @DefaultValue("email")
                    @Parameter(
                            schema =
                                    @Schema(
                                            enumeration = {
                                                "email",
                                                "-email",
                                                "lastName",
                                                "-lastName",
                                                "createdAt",
                                                "-createdAt"
                                            }))
                    String sort,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit)
            throws SQLException {
        UserSort.Order order = UserSort.Order.of(sort);
        return Page.of(list.page(filter.of(siteId), order, cursor, limit), limit, UserResponse::of, order::cursor);
    }

    @GET
    @Path("/count")
    @RolesAllowed(Roles.READER)
    @Operation(summary = "How many users the filters leave")
    public UserCount count(UUID siteId, @Valid @BeanParam UserFilterParameters filter) throws SQLException {
        return new UserCount(list.count(filter.of(siteId)));
    }

    @POST
    @RolesAllowed(Roles.EDITOR)
    @Operation(summary = "Add a user")
    @APIResponse(responseCode = "201", description = "Added")
    @APIResponse(responseCode = "409", description = "`email-taken`")
    public RestResponse<UserResponse> create(UUID siteId, @NotNull @Valid UserCreation creation) {
        User user = service.create(siteId, creation.person());
        return answer(
                ResponseBuilder.created(URI.create("/api/admin/v1/sites/" + siteId + "/users/" + user.id())), user);
    }

    @GET
    @Path("/{userId}")
    @RolesAllowed(Roles.READER)
    @Operation(summary = "One user")
    public RestResponse<UserResponse> get(UUID siteId, UUID userId) {
        return answer(ResponseBuilder.ok(), service.get(siteId, userId));
    }

    @PUT
    @Path("/{userId}")
    @RolesAllowed(Roles.EDITOR)
    @Operation(
            summary = "Change a user",
            description = "Replaces everything that can be changed. A user who is `DISABLED` gets no mails with"
                    + " credentials any more; within 60 s credentials that are not used yet are revoked and devices"
                    + " cannot synchronise. Devices work again when the user is `ACTIVE` again, credentials do not.")
    @APIResponse(responseCode = "200", description = "Changed")
    @APIResponse(responseCode = "409", description = "`email-taken`")
    @APIResponse(responseCode = "412", description = "`changed-meanwhile`")
    public RestResponse<UserResponse> change(
            UUID siteId, UUID userId, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid UserChange change) {
        return answer(ResponseBuilder.ok(), service.change(siteId, userId, ifMatch, change.person(), change.status()));
    }

    @DELETE
    @Path("/{userId}")
    @RolesAllowed(Roles.EDITOR)
    @Operation(
            summary = "Delete a user",
            description = "With the user go the device identifiers that were linked. Within 60 s credentials that are"
                    + " not used yet are revoked and the user's devices are retired: they keep their history and"
                    + " would have to be enrolled again.")
    @APIResponse(responseCode = "204", description = "Deleted")
    @APIResponse(responseCode = "412", description = "`changed-meanwhile`")
    public void delete(UUID siteId, UUID userId, @HeaderParam("If-Match") String ifMatch) {
        service.delete(siteId, userId, ifMatch);
    }

    private static RestResponse<UserResponse> answer(ResponseBuilder<UserResponse> builder, User user) {
        return builder.entity(UserResponse.of(user))
                .tag(EntityVersion.tag(user.version()))
                .build();
    }
}
