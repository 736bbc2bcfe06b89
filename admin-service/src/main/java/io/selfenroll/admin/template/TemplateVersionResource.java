package io.selfenroll.admin.template;

import java.util.UUID;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import io.selfenroll.httpapi.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/admin/v1/sites/{siteId}/templates/{kind}/{language}/versions")
@RunOnVirtualThread
@Tag(name = "Message templates")
public class TemplateVersionResource {

    private final TemplateService service;

    TemplateVersionResource(TemplateService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(summary = "Every text that was saved, the newest first")
    public Items<TemplateVersionResponse> list(UUID siteId, String kind, String language) {
        return new Items<>(service.versions(new TemplateKey(siteId, kind, language)).stream()
                .map(TemplateVersionResponse::of)
                .toList());
    }

    @GET
    @Path("/{version}")
    @RolesAllowed(Roles.READER)
    @Operation(summary = "One text that was saved")
    public TemplateVersionResponse get(UUID siteId, String kind, String language, int version) {
        return TemplateVersionResponse.of(service.version(new TemplateKey(siteId, kind, language), version));
    }

    @POST
    @Path("/{version}/restoration")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(summary = "Use an earlier text again", description = "It becomes a new version; the others stay.")
    @APIResponse(responseCode = "200", description = "Saved")
    @APIResponse(responseCode = "412", description = "`changed-meanwhile` with `current`")
    @APIResponse(
            responseCode = "422",
            description = "`template-refused` with `findings`: the rules have become stricter since it was saved")
    public RestResponse<TemplateResponse> restore(
            UUID siteId, String kind, String language, int version, @HeaderParam("If-Match") String ifMatch) {
        return TemplateResource.answer(service.restore(new TemplateKey(siteId, kind, language), ifMatch, version));
    }
}
