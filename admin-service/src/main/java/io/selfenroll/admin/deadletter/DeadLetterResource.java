package io.selfenroll.admin.deadletter;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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

@Path("/api/admin/v1/dead-letters")
@RunOnVirtualThread
@Tag(name = "Dead letters")
public class DeadLetterResource {

    private final DeadLetters deadLetters;
    private final Replays replays;

    DeadLetterResource(DeadLetters deadLetters, Replays replays) {
        this.deadLetters = deadLetters;
        this.replays = replays;
    }

    @GET
    @RolesAllowed(Roles.PLATFORM_ADMINISTRATOR)
    @Operation(summary = "Events that a service could not handle, the newest first")
    public Page<DeadLetterResponse> list(
            @QueryParam("cursor") String cursor, @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        return Page.of(
                deadLetters.page(cursor, limit),
                limit,
                DeadLetter::response,
                letter -> Cursor.encode(letter.recordedAt(), letter.eventId()));
    }

    @POST
    @Path("/{id}/replay")
    @RolesAllowed(Roles.PLATFORM_ADMINISTRATOR)
    @Operation(
            summary = "Send the event again, after its cause was mended",
            description =
                    "To the same topic, under its old id: consumers that have handled it pass it over, so it may be "
                            + "repeated when an answer was lost. Who still cannot handle it sets it aside as a new dead letter. "
                            + "Answers with all dead letters about this event, as several consumers may have failed.")
    @APIResponse(responseCode = "200", description = "Sent")
    @APIResponse(responseCode = "404", description = "`not-found`")
    @APIResponse(responseCode = "409", description = "`state-not-replayed`")
    @APIResponse(responseCode = "410", description = "`event-no-longer-kept`")
    @APIResponse(responseCode = "503", description = "`unavailable`: it may have been sent; repeat it")
    public Page<DeadLetterResponse> replay(String id) {
        return new Page<>(replays.replay(id), null);
    }
}
