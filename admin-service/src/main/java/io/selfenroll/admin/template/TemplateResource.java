package io.selfenroll.admin.template;

import java.util.UUID;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

import io.selfenroll.httpapi.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/admin/v1/sites/{siteId}/templates")
@RunOnVirtualThread
@Tag(name = "Message templates")
public class TemplateResource {

    private final TemplateService service;

    TemplateResource(TemplateService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(summary = "The site's messages, one per kind and language")
    public Items<TemplateSummary> list(UUID siteId) {
        return new Items<>(service.list(siteId));
    }

    @GET
    @Path("/{kind}/{language}")
    @RolesAllowed(Roles.READER)
    @Operation(
            summary = "The text in use",
            description = "The one that comes with the product when the site has none of its own.")
    public TemplateResponse get(UUID siteId, String kind, String language) {
        return service.get(new TemplateKey(siteId, kind, language));
    }

    @PUT
    @Path("/{kind}/{language}")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(summary = "Save the site's own text", description = "Kept as a new version; used from the next mail on.")
    @APIResponse(responseCode = "200", description = "Saved")
    @APIResponse(
            responseCode = "422",
            description = "`template-refused` with `findings`: line, part (subject or body), message")
    public TemplateResponse save(UUID siteId, String kind, String language, @NotNull @Valid TemplateText text) {
        return service.save(new TemplateKey(siteId, kind, language), text);
    }

    @DELETE
    @Path("/{kind}/{language}")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(summary = "Back to the text that comes with the product")
    @APIResponse(responseCode = "204", description = "Done; versions stay")
    public void backToDefault(UUID siteId, String kind, String language) {
        service.backToDefault(new TemplateKey(siteId, kind, language));
    }

    @GET
    @Path("/{kind}/{language}/versions")
    @RolesAllowed(Roles.READER)
    @Operation(summary = "Every text that was saved, the newest first")
    public Items<TemplateVersionResponse> versions(UUID siteId, String kind, String language) {
        return new Items<>(service.versions(new TemplateKey(siteId, kind, language)).stream()
                .map(TemplateVersionResponse::of)
                .toList());
    }
}
