package io.selfenroll.notification.delivery;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.selfenroll.httpapi.Page;
import io.selfenroll.httpapi.Roles;
import io.selfenroll.httpapi.SiteScope;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/notifications/v1/deliveries")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Deliveries")
class DeliveryResource {

    private final DeliveryRepository deliveries;
    private final SiteScope scope;

    DeliveryResource(DeliveryRepository deliveries, SiteScope scope) {
        this.deliveries = deliveries;
        this.scope = scope;
    }

    @GET
    @RunOnVirtualThread
    @RolesAllowed({Roles.PLATFORM_ADMINISTRATOR, Roles.ADMINISTRATOR, Roles.EDITOR, Roles.READER})
    @Operation(operationId = "listDeliveries", summary = "Messages and what became of them, newest first")
    public Page<DeliveryItem> list(
            @RestQuery String site,
            @RestQuery String state,
            @RestQuery String cursor,
            @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit) {
        DeliveryFilter filter = DeliveryFilter.of(scope, site, state, cursor);
        return Page.of(deliveries.list(filter, limit + 1), limit, DeliveryItem::of, DeliveryFilter.After::cursor);
    }
}
