package io.selfenroll.enrollment.opening;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.selfenroll.ratelimit.EdgeLimited;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/enrollment/v1/openings")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Openings")
public class OpeningResource {

    private final Openings openings;

    OpeningResource(Openings openings) {
        this.openings = openings;
    }

    @POST
    @PermitAll
    @EdgeLimited
    @RunOnVirtualThread
    @Operation(
            summary = "The Enroll-now page was opened for a user name",
            description = "Answered alike, and before anything is looked up, whether or not anybody has that name.")
    @APIResponse(responseCode = "204", description = "Taken note of, if there is something to note")
    @APIResponse(responseCode = "400", description = "invalid-request")
    @APIResponse(responseCode = "429", description = "too-many-requests: repeat after Retry-After")
    public void open(@NotNull @Valid OpeningRequest request) {
        openings.tell(request);
    }
}
