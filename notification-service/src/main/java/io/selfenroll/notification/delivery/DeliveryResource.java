package io.selfenroll.notification.delivery;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.selfenroll.httpapi.Page;
import io.selfenroll.httpapi.Roles;
import io.selfenroll.httpapi.SiteScope;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/notifications/v1/deliveries")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Deliveries")
class DeliveryResource {

    private final DeliveryList deliveries;
    private final SiteScope scope;

    DeliveryResource(DeliveryList deliveries, SiteScope scope) {
        this.deliveries = deliveries;
        this.scope = scope;
    }

    @GET
    @RunOnVirtualThread
    @RolesAllowed({Roles.PLATFORM_ADMINISTRATOR, Roles.ADMINISTRATOR, Roles.EDITOR, Roles.READER})
    @Operation(operationId = "listDeliveries", summary = "Messages and what became of them, newest first")
    @APIResponse(responseCode = "200", description = "A part of the list")
    @APIResponse(responseCode = "400", description = "invalid-request: a filter, the cursor or the limit")
    @APIResponse(responseCode = "404", description = "not-found: no such site, or not one of yours")
    public Page<DeliveryItem> list(
            @RestQuery @Parameter(description = "Id of a site; all of yours without it") String site,
            @RestQuery @Parameter(schema = @Schema(implementation = DeliveryState.class)) String state,
            @RestQuery @Parameter(description = "Kind of message, like enrollment-credentials") String kind,
            @RestQuery @Size(max = 254) @Parameter(description = "Beginning of the recipient's address") String q,
            @RestQuery String cursor,
            @RestQuery @Parameter(description = "1 to 200, default 50") String limit) {
        DeliveryFilter filter = DeliveryFilter.of(scope, site, state, kind, q, cursor);
        return deliveries.page(filter, DeliveryFilter.size(limit));
    }
}
