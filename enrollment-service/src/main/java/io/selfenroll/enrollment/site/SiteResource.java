package io.selfenroll.enrollment.site;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.selfenroll.enrollment.database.WholeTransaction;
import io.selfenroll.httpapi.NotFound;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/enrollment/v1/sites")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sites")
public class SiteResource {

    private final SiteRepository sites;
    private final WholeTransaction transaction;

    SiteResource(SiteRepository sites, WholeTransaction transaction) {
        this.sites = sites;
        this.transaction = transaction;
    }

    @GET
    @Path("/{slug}")
    @PermitAll
    @RunOnVirtualThread
    @Operation(summary = "The public view of an active site")
    public SiteResponse get(@PathParam("slug") String slug) {
        return transaction
                .call(() -> sites.findBySlug(slug).filter(Site::active).map(SiteResponse::of))
                .orElseThrow(() -> new NotFound("There is no site of this name."));
    }
}
