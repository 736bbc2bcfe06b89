package io.selfenroll.admin.template;

import java.util.Arrays;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import io.selfenroll.httpapi.Roles;
import io.selfenroll.messagetemplate.Placeholder;
import io.smallrye.common.annotation.NonBlocking;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/admin/v1/template-placeholders")
@Tag(name = "Message templates")
public class PlaceholderResource {

    @GET
    @NonBlocking
    @RolesAllowed(Roles.READER)
    @Operation(summary = "What a template may ask for, as {{name}}")
    public Items<PlaceholderResponse> list() {
        return new Items<>(
                Arrays.stream(Placeholder.values()).map(PlaceholderResponse::of).toList());
    }
}
