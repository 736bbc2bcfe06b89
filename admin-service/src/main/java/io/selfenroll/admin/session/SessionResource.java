package io.selfenroll.admin.session;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import io.selfenroll.admin.secondfactor.SecondFactors;
import io.selfenroll.httpapi.Roles;
import io.selfenroll.ratelimit.EdgeLimited;
import io.smallrye.common.annotation.RunOnVirtualThread;
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
    private final SecondFactors secondFactors;
    private final SessionToken tokens;
    private final SignedInPerson person;

    SessionResource(
            SignIn signIn, Sessions sessions, SecondFactors secondFactors, SessionToken tokens, SignedInPerson person) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.secondFactors = secondFactors;
        this.tokens = tokens;
        this.person = person;
    }

    @POST
    @PermitAll
    @EdgeLimited
    @Operation(summary = "Sign in", description = "Sets the cookie `__Host-selfenroll-session`.")
    @APIResponse(responseCode = "200", description = "Signed in")
    @APIResponse(
            responseCode = "401",
            description = "`sign-in-failed`, or `second-factor-needed`: the password was right, send `code` as well")
    @APIResponse(responseCode = "403", description = "`cross-site`: not sent by a page of this origin")
    @APIResponse(
            responseCode = "429",
            description = "`too-many-requests` or `sign-in-delayed`: wait for Retry-After seconds")
    public RestResponse<SessionResponse> signIn(@NotNull @Valid SignInRequest request) {
        SignedIn signedIn = signIn.signIn(request.email(), request.password(), request.code());
        return RestResponse.ResponseBuilder.ok(response(signedIn))
                .cookie(tokens.cookie(signedIn))
                .build();
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(summary = "Who is signed in")
    public SessionResponse current() {
        return sessions.find(person.sessionId()).map(this::response).orElseThrow(SignInFailed::new);
    }

    @DELETE
    @RolesAllowed(Roles.READER)
    @Operation(
            summary = "Sign out",
            description = "Ends the session, in every service within seconds, and clears the cookie.")
    @APIResponse(responseCode = "204", description = "Signed out")
    public RestResponse<Void> signOut() {
        sessions.signOut(person.sessionId());
        return RestResponse.ResponseBuilder.<Void>noContent()
                .cookie(SessionToken.clearing())
                .build();
    }

    private SessionResponse response(SignedIn signedIn) {
        return SessionResponse.of(signedIn, secondFactors.on(signedIn.admin().id()));
    }
}
