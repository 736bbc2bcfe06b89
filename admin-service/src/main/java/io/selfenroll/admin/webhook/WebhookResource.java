package io.selfenroll.admin.webhook;

import java.net.URI;
import java.util.UUID;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

import io.selfenroll.httpapi.EntityVersion;
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
public class WebhookResource {

    private final WebhookService service;

    WebhookResource(WebhookService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(summary = "Webhooks of a site, by name")
    public Page<WebhookResponse> list(UUID siteId) {
        return new Page<>(service.list(siteId), null);
    }

    @POST
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(
            summary = "Add a webhook",
            description = "Its secret is told in this answer only. Calls are signed by the specification of Standard "
                    + "Webhooks: `webhook-id`, `webhook-timestamp`, `webhook-signature`.")
    @APIResponse(responseCode = "201", description = "Added")
    @APIResponse(responseCode = "409", description = "`webhook-limit-reached`")
    public RestResponse<NewWebhookResponse> create(UUID siteId, @NotNull @Valid WebhookSettings settings) {
        NewWebhookResponse created = service.create(siteId, settings);
        return RestResponse.ResponseBuilder.<NewWebhookResponse>created(URI.create("/api/admin/v1/sites/" + siteId
                        + "/webhooks/" + created.webhook().id()))
                .entity(created)
                .tag(EntityVersion.tag(created.webhook().version()))
                .build();
    }

    @GET
    @Path("/{webhookId}")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(summary = "One webhook")
    public RestResponse<WebhookResponse> get(UUID siteId, UUID webhookId) {
        return tagged(service.get(siteId, webhookId));
    }

    @PUT
    @Path("/{webhookId}")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(summary = "Change, pause or resume a webhook", description = "Replaces everything that can be changed.")
    @APIResponse(responseCode = "200", description = "Changed")
    @APIResponse(responseCode = "412", description = "`changed-meanwhile`")
    public RestResponse<WebhookResponse> change(
            UUID siteId,
            UUID webhookId,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid WebhookChange change) {
        return tagged(service.change(siteId, webhookId, change, ifMatch));
    }

    @DELETE
    @Path("/{webhookId}")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(summary = "Delete a webhook", description = "What waits for it is not delivered; its log is gone.")
    @APIResponse(responseCode = "204", description = "Deleted")
    @APIResponse(responseCode = "412", description = "`changed-meanwhile`")
    public void delete(UUID siteId, UUID webhookId, @HeaderParam("If-Match") String ifMatch) {
        service.delete(siteId, webhookId, ifMatch);
    }

    @POST
    @Path("/{webhookId}/secret")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(
            summary = "Make a new secret",
            description = "Told in this answer only. For 24 hours calls carry a signature by the one before as well.")
    public NewWebhookResponse renewSecret(UUID siteId, UUID webhookId) {
        return service.renewSecret(siteId, webhookId);
    }

    private static RestResponse<WebhookResponse> tagged(WebhookResponse webhook) {
        return RestResponse.ResponseBuilder.ok(webhook)
                .tag(EntityVersion.tag(webhook.version()))
                .build();
    }
}
