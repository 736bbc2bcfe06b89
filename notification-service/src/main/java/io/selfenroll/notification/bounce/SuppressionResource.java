package io.selfenroll.notification.bounce;

import java.util.UUID;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.selfenroll.httpapi.Page;
import io.selfenroll.httpapi.Roles;
import io.selfenroll.notification.delivery.SuppressionItem;
import io.selfenroll.notification.delivery.SuppressionList;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/notifications/v1/suppressions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Suppressed addresses")
class SuppressionResource {

    private final SuppressionList suppressions;

    SuppressionResource(SuppressionList suppressions) {
        this.suppressions = suppressions;
    }

    @GET
    @RunOnVirtualThread
    @RolesAllowed({Roles.PLATFORM_ADMINISTRATOR, Roles.ADMINISTRATOR, Roles.EDITOR, Roles.READER})
    @Operation(
            operationId = "listSuppressions",
            summary = "Addresses that a mail came back from and that get no more, newest first")
    @APIResponse(responseCode = "200", description = "A part of the list")
    @APIResponse(responseCode = "400", description = "invalid-request: the cursor or the limit")
    @APIResponse(responseCode = "404", description = "not-found: no such site, or not one of yours")
    public Page<SuppressionItem> list(
            @RestQuery @Parameter(description = "Id of a site; all of yours without it") String site,
            @RestQuery String cursor,
            @RestQuery @Parameter(description = "1 to 200, default 50") String limit) {
        return suppressions.page(site, cursor, limit);
    }

    @DELETE
    @Path("/{id}")
    @RunOnVirtualThread
    @RolesAllowed({Roles.PLATFORM_ADMINISTRATOR, Roles.ADMINISTRATOR, Roles.EDITOR})
    @Operation(operationId = "liftSuppression", summary = "Lets an address be mailed again")
    @APIResponse(responseCode = "204", description = "From now on it is mailed")
    @APIResponse(responseCode = "404", description = "not-found: none of yours, or lifted already")
    public void lift(@RestPath UUID id) {
        suppressions.lift(id);
    }
}
