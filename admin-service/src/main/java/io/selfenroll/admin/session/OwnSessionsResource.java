package io.selfenroll.admin.session;

import java.util.UUID;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import io.selfenroll.httpapi.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/admin/v1/sessions")
@RunOnVirtualThread
@Tag(name = "Session")
public class OwnSessionsResource {

    private final Sessions sessions;
    private final SignedInPerson person;

    OwnSessionsResource(Sessions sessions, SignedInPerson person) {
        this.sessions = sessions;
        this.person = person;
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(summary = "Where the caller is signed in", description = "Newest first.")
    public OwnSessions list() {
        UUID current = person.sessionId();
        return new OwnSessions(sessions.of(person.adminId()).stream()
                .map(session -> OwnSession.of(session, current))
                .toList());
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.READER)
    @Operation(
            summary = "End one of the own sessions",
            description = "Its token is refused by every service within seconds.")
    @APIResponse(responseCode = "204", description = "Ended")
    @APIResponse(responseCode = "404", description = "`not-found`: not one of the caller's")
    public void end(UUID id) {
        sessions.end(person.adminId(), id);
    }

    @DELETE
    @RolesAllowed(Roles.READER)
    @Operation(summary = "End all own sessions but this one")
    @APIResponse(responseCode = "204", description = "Ended")
    public void endOthers() {
        sessions.endOthers(person.adminId(), person.sessionId());
    }
}
