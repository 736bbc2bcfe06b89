package io.selfenroll.enrollment.site;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import io.selfenroll.httpapi.NotFound;
import io.selfenroll.ratelimit.EdgeLimited;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path(SiteResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sites")
public class SiteResource {

    static final String PATH = "/api/enrollment/v1/sites";

    /** The address of a picture names it, so it may be kept. */
    private static final String ONE_DAY = "public, max-age=86400";

    private final PublicSites sites;

    SiteResource(PublicSites sites) {
        this.sites = sites;
    }

    @GET
    @Path("/{slug}")
    @PermitAll
    @EdgeLimited
    @RunOnVirtualThread
    @Operation(summary = "The public view of an active site")
    @APIResponse(responseCode = "200", description = "The site")
    @APIResponse(responseCode = "404", description = "not-found: no active site has this slug")
    @APIResponse(responseCode = "429", description = "too-many-requests: repeat after Retry-After")
    public SiteResponse get(@PathParam("slug") String slug) {
        return sites.find(slug).orElseThrow(() -> new NotFound("There is no site of this name."));
    }

    @GET
    @Path("/{slug}/logo")
    @Produces("image/png")
    @PermitAll
    @EdgeLimited
    @RunOnVirtualThread
    @Operation(summary = "The logo of an active site", description = "`branding.logoUrl` of the site leads here.")
    @APIResponse(responseCode = "200", description = "A PNG", content = @Content(mediaType = "image/png"))
    @APIResponse(responseCode = "404", description = "not-found: no such site, or it has no logo")
    @APIResponse(responseCode = "429", description = "too-many-requests: repeat after Retry-After")
    public RestResponse<byte[]> logo(@PathParam("slug") String slug) {
        byte[] png = sites.logo(slug).orElseThrow(() -> new NotFound("This site has no logo."));
        return RestResponse.ResponseBuilder.ok(png)
                .header(HttpHeaders.CACHE_CONTROL, ONE_DAY)
                .build();
    }

    static String logoPath(String slug, String digest) {
        return PATH + "/" + slug + "/logo?v=" + digest;
    }
}
