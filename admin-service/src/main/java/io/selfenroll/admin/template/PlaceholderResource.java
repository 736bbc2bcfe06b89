package io.selfenroll.admin.template;

import java.util.List;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import io.selfenroll.httpapi.InvalidField;
import io.selfenroll.httpapi.Roles;
import io.selfenroll.messagetemplate.MessageKind;
import io.smallrye.common.annotation.NonBlocking;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/admin/v1/template-placeholders")
@Tag(name = "Message templates")
public class PlaceholderResource {

    @GET
    @NonBlocking
    @RolesAllowed(Roles.READER)
    @Operation(summary = "What a template may ask for, as {{name}}")
    @APIResponse(responseCode = "200", description = "OK")
    @APIResponse(responseCode = "400", description = "`invalid-request`: there is no such kind of message")
    public Items<PlaceholderResponse> list(
            @Parameter(description = "Kind of message") @QueryParam("kind") @DefaultValue("enrollment-credentials")
                    String code) {
        MessageKind kind = MessageKind.of(code)
                .filter(MessageKind::ofSite)
                .orElseThrow(() -> new InvalidField("kind", "is not a kind of message"));
        List<PlaceholderResponse> placeholders = kind.placeholders().stream()
                .map(placeholder -> PlaceholderResponse.of(kind, placeholder))
                .toList();
        return new Items<>(placeholders);
    }
}
