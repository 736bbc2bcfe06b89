package io.selfenroll.admin.webhook.sending;

import java.util.UUID;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import io.selfenroll.httpapi.Page;
import io.selfenroll.httpapi.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/admin/v1/sites/{siteId}/webhooks")
@RunOnVirtualThread
@Tag(name = "Webhooks")
public class WebhookDeliveryResource {

    private final WebhookLog log;

    WebhookDeliveryResource(WebhookLog log) {
        this.log = log;
    }

    @POST
    @Path("/{webhookId}/test")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(summary = "Send a test event", description = "Of type `webhook.test.v1`; its outcome is in the log.")
    @APIResponse(responseCode = "202", description = "Queued")
    public RestResponse<Void> test(UUID siteId, UUID webhookId) {
        log.test(siteId, webhookId);
        return RestResponse.accepted();
    }

    @GET
    @Path("/{webhookId}/deliveries")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(summary = "What was sent and what waits, the newest first")
    public Page<WebhookDeliveryResponse> list(
            UUID siteId,
            UUID webhookId,
            @QueryParam("state") DeliveryState state,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        return Page.of(
                log.page(siteId, webhookId, state, Position.decode(cursor), limit),
                limit,
                WebhookDeliveryResponse::of,
                Position::encode);
    }

    @GET
    @Path("/{webhookId}/deliveries/{deliveryId}")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(summary = "One delivery with its body")
    public WebhookDeliveryDetailResponse get(UUID siteId, UUID webhookId, UUID deliveryId) {
        return WebhookDeliveryDetailResponse.of(log.get(siteId, webhookId, deliveryId));
    }

    @POST
    @Path("/{webhookId}/deliveries/{deliveryId}/redelivery")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(summary = "Send it again", description = "Under the same event id.")
    @APIResponse(responseCode = "202", description = "Queued")
    public RestResponse<WebhookDeliveryResponse> again(UUID siteId, UUID webhookId, UUID deliveryId) {
        return RestResponse.status(
                RestResponse.Status.ACCEPTED, WebhookDeliveryResponse.of(log.again(siteId, webhookId, deliveryId)));
    }
}
