package io.selfenroll.admin.session;

import java.util.UUID;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

import io.selfenroll.httpapi.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/admin/v1/session")
@RunOnVirtualThread
@Tag(name = "Session")
public class SessionResource {

    private final SignIn signIn;
    private final Sessions sessions;
    private final SessionToken tokens;
    private final JsonWebToken token;

    SessionResource(SignIn signIn, Sessions sessions, SessionToken tokens, JsonWebToken token) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.tokens = tokens;
        this.token = token;
    }

    @POST
    @PermitAll
    @Operation(summary = "Sign in", description = "Sets the cookie `__Host-selfenroll-session`.")
    @APIResponse(responseCode = "200", description = "Signed in")
    @APIResponse(responseCode = "401", description = "`sign-in-failed`")
    @APIResponse(responseCode = "403", description = "`cross-site`: not sent by a page of this origin")
    @APIResponse(responseCode = "429", description = "`sign-in-delayed`: wait for Retry-After seconds")
    public RestResponse<SessionResponse> signIn(@NotNull @Valid SignInRequest request) {
        SignedIn signedIn = signIn.signIn(request.email(), request.password());
        return RestResponse.ResponseBuilder.ok(SessionResponse.of(signedIn))
                .cookie(tokens.cookie(signedIn))
                .build();
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(summary = "Who is signed in")
    public SessionResponse current() {
        return SessionToken.sessionId(token)
                .flatMap(sessions::find)
                .map(SessionResponse::of)
                .orElseThrow(SignInFailed::new);
    }

    @DELETE
    @RolesAllowed(Roles.READER)
    @Operation(summary = "Sign out", description = "Ends the session and clears the cookie.")
    @APIResponse(responseCode = "204", description = "Signed out")
    public RestResponse<Void> signOut() {
        SessionToken.sessionId(token).ifPresent(sessions::end);
        return withoutCookie();
    }

    @PUT
    @Path("/password")
    @RolesAllowed(Roles.READER)
    @Operation(
            summary = "Change the own password",
            description = "At least 12 characters, at most 72 bytes. Ends every session of the admin, this one too.")
    @APIResponse(responseCode = "204", description = "Changed; sign in again")
    @APIResponse(responseCode = "400", description = "`invalid-request` names the field")
    @APIResponse(responseCode = "429", description = "`sign-in-delayed`: wait for Retry-After seconds")
    public RestResponse<Void> changePassword(@NotNull @Valid PasswordChange change) {
        signIn.changePassword(UUID.fromString(token.getSubject()), change.currentPassword(), change.newPassword());
        return withoutCookie();
    }

    private static RestResponse<Void> withoutCookie() {
        return RestResponse.ResponseBuilder.<Void>noContent()
                .cookie(SessionToken.clearing())
                .build();
    }
}
