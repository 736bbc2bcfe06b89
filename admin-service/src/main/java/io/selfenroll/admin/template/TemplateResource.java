package io.selfenroll.admin.template;

import java.util.UUID;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

import io.selfenroll.httpapi.EntityVersion;
import io.selfenroll.httpapi.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

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
            description = "When the site has none of its own in this language: the one that comes with the product; "
                    + "when there is none either, what the site's default language has.")
    @APIResponse(responseCode = "200", description = "With its version as `ETag`")
    public RestResponse<TemplateResponse> get(UUID siteId, String kind, String language) {
        return answer(service.get(new TemplateKey(siteId, kind, language)));
    }

    @PUT
    @Path("/{kind}/{language}")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(summary = "Save the site's own text", description = "Kept as a new version; used from the next mail on.")
    @APIResponse(responseCode = "200", description = "Saved")
    @APIResponse(responseCode = "412", description = "`changed-meanwhile` with `current`")
    @APIResponse(
            responseCode = "422",
            description = "`template-refused` with `findings`: line, part (subject or body), message")
    public RestResponse<TemplateResponse> save(
            UUID siteId,
            String kind,
            String language,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid TemplateText text) {
        return answer(service.save(new TemplateKey(siteId, kind, language), ifMatch, text));
    }

    @DELETE
    @Path("/{kind}/{language}")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(summary = "Back to the text that comes with the product")
    @APIResponse(responseCode = "204", description = "Done; versions stay")
    @APIResponse(responseCode = "412", description = "`changed-meanwhile` with `current`")
    public void backToDefault(UUID siteId, String kind, String language, @HeaderParam("If-Match") String ifMatch) {
        service.backToDefault(new TemplateKey(siteId, kind, language), ifMatch);
    }

    static RestResponse<TemplateResponse> answer(TemplateResponse template) {
        return RestResponse.ResponseBuilder.ok(template)
                .tag(EntityVersion.tag(template.version()))
                .build();
    }
}
