package io.selfenroll.admin.site;

import java.util.UUID;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.selfenroll.admin.branding.Logo;
import io.selfenroll.httpapi.EntityVersion;
import io.selfenroll.httpapi.MaxBody;
import io.selfenroll.httpapi.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/admin/v1/sites/{id}")
@RunOnVirtualThread
@Tag(name = "Branding")
public class BrandingResource {

    private static final String PNG = "image/png";

    private final BrandingService service;

    BrandingResource(BrandingService service) {
        this.service = service;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/branding")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(
            summary = "Change the site's colour",
            description = "White text on it must have a contrast of 4.5:1 (WCAG 2.2, 1.4.3). "
                    + "The refusal names the ratio and a darker colour that has enough.")
    @APIResponse(responseCode = "200", description = "Changed; the whole site")
    @APIResponse(responseCode = "412", description = "`changed-meanwhile` with `current`")
    public RestResponse<SiteResponse> colour(
            UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid ColourChange change) {
        return SiteResource.answer(service.colour(id, ifMatch, change.checked()));
    }

    @PUT
    @Path("/logo")
    @MaxBody("1M")
    @Consumes({"image/*", MediaType.APPLICATION_OCTET_STREAM})
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(
            summary = "Replace the site's logo",
            description =
                    "A PNG or JPEG of at most 1 MB and 25 megapixels, whatever its media type says. Kept is a PNG "
                            + "made from its pixels, of at most 480 x 160 and 100 kB.")
    @APIResponse(responseCode = "200", description = "Replaced; the whole site")
    @APIResponse(responseCode = "400", description = "`logo-refused`")
    @APIResponse(responseCode = "412", description = "`changed-meanwhile` with `current`")
    @APIResponse(responseCode = "413", description = "`too-large`")
    public RestResponse<SiteResponse> logo(UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull byte[] picture) {
        service.requireSite(id);
        return SiteResource.answer(service.logo(id, ifMatch, Logo.of(picture)));
    }

    @GET
    @Path("/logo")
    @Produces(PNG)
    @RolesAllowed(Roles.READER)
    @Operation(summary = "The site's logo")
    @APIResponse(responseCode = "200", description = "A PNG")
    @APIResponse(responseCode = "404", description = "There is none")
    public byte[] logo(UUID id) {
        return service.png(id);
    }

    @DELETE
    @Path("/logo")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(summary = "Remove the site's logo")
    @APIResponse(responseCode = "204", description = "There is none any more")
    @APIResponse(responseCode = "412", description = "`changed-meanwhile` with `current`")
    public RestResponse<Void> removeLogo(UUID id, @HeaderParam("If-Match") String ifMatch) {
        Site site = service.removeLogo(id, ifMatch);
        return RestResponse.ResponseBuilder.<Void>noContent()
                .tag(EntityVersion.tag(site.revision()))
                .build();
    }
}
