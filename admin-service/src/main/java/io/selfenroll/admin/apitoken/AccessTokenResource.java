package io.selfenroll.admin.apitoken;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;

import io.selfenroll.ratelimit.EdgeLimited;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/admin/v1/access-tokens")
@RunOnVirtualThread
@Tag(name = "API tokens")
public class AccessTokenResource {

    private final AccessTokens tokens;
    private final AccessTokenRefusals refusals;

    AccessTokenResource(AccessTokens tokens, AccessTokenRefusals refusals) {
        this.tokens = tokens;
        this.refusals = refusals;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    @EdgeLimited
    @Operation(
            summary = "Exchange an API token for an access token",
            description = "For automations. Send the access token as `Authorization: Bearer` to any endpoint of the "
                    + "console's APIs, of all services; get a new one before `expiresIn` seconds are over.")
    @APIResponse(responseCode = "200", description = "The access token")
    @APIResponse(responseCode = "401", description = "`api-token-refused`: unknown, expired or revoked")
    @APIResponse(
            responseCode = "429",
            description = "`too-many-requests` or `sign-in-delayed`: too many failures; wait for Retry-After seconds")
    public AccessTokenResponse exchange(@NotNull @Valid AccessTokenRequest request) {
        return tokens.exchange(request.apiToken()).orElseThrow(refusals::count);
    }
}
