package io.selfenroll.admin.webhook;

import java.util.TreeSet;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import io.selfenroll.httpapi.Page;
import io.selfenroll.httpapi.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/admin/v1/webhook-types")
@Tag(name = "Webhooks")
public class WebhookTypeResource {

    @GET
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(summary = "Types of events that webhooks can be told of")
    public Page<String> types() {
        return new Page<>(new TreeSet<>(WebhookTypes.ALL).stream().toList(), null);
    }
}
