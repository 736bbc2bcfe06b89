package io.selfenroll.admin.apitoken;

import java.util.UUID;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

@Path("/api/admin/v1/api-tokens")
@RunOnVirtualThread
@Tag(name = "API tokens")
public class ApiTokenResource {

    private final ApiTokens tokens;

    ApiTokenResource(ApiTokens tokens) {
        this.tokens = tokens;
    }

    @GET
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(
            summary = "API tokens, the newest first",
            description = "Those whose sites are all among the caller's. Not for API tokens.")
    public Page<ApiTokenResponse> list(
            @QueryParam("cursor") String cursor, @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        return Page.of(
                tokens.page(position(cursor), limit), limit, ApiTokenResponse::of, token -> Cursor.encode(token.id()));
    }

    @POST
    @RolesAllowed(Roles.ADMINISTRATOR)
    @ResponseStatus(201)
    @Operation(
            summary = "Make an API token",
            description = "`token` is shown this once. It has no more than its maker: no higher role, no other sites; "
                    + "and it ends when its maker is disabled or gets less. Not for API tokens.")
    @APIResponse(responseCode = "201", description = "Made")
    @APIResponse(responseCode = "400", description = "`invalid-request` names the field")
    public ApiTokenCreated create(@NotNull @Valid ApiTokenCreation creation) {
        return tokens.create(creation);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(
            summary = "Revoke an API token",
            description = "Its access tokens are refused by every service within seconds. Not for API tokens.")
    @APIResponse(responseCode = "204", description = "Revoked, now or before")
    @APIResponse(responseCode = "404", description = "`not-found`: unknown, or not of the caller's sites only")
    public void revoke(UUID id) {
        tokens.revoke(id);
    }

    private static UUID position(String cursor) {
        if (cursor == null) {
            return null;
        }
        try {
            return UUID.fromString(Cursor.decode(cursor, 1).getFirst());
        } catch (IllegalArgumentException e) {
            throw Cursor.refused();
        }
    }
}
