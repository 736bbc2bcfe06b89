package io.selfenroll.admin.site;

import java.net.URI;
import java.util.UUID;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import io.selfenroll.httpapi.Cursor;
import io.selfenroll.httpapi.Page;
import io.selfenroll.httpapi.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/admin/v1/sites")
@RunOnVirtualThread
@Tag(name = "Sites")
public class SiteResource {

    private final SiteService service;

    SiteResource(SiteService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(summary = "The sites of the admin, by slug")
    public Page<SiteResponse> list(
            @QueryParam("cursor") String cursor, @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        return Page.of(service.page(cursor, limit), limit, SiteResponse::of, site -> Cursor.encode(site.slug()));
    }

    @POST
    @RolesAllowed(Roles.PLATFORM_ADMINISTRATOR)
    @Operation(summary = "Create a site", description = "It gets its first PIN at once.")
    @APIResponse(responseCode = "201", description = "Created")
    @APIResponse(responseCode = "409", description = "`slug-taken`")
    public RestResponse<SiteResponse> create(@NotNull @Valid SiteCreation creation) {
        Site site = service.create(creation.name(), creation.slug());
        return RestResponse.ResponseBuilder.<SiteResponse>created(URI.create("/api/admin/v1/sites/" + site.id()))
                .entity(SiteResponse.of(site))
                .build();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.READER)
    @Operation(summary = "One site")
    public SiteResponse get(UUID id) {
        return SiteResponse.of(service.get(id));
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(
            summary = "Change a site",
            description = "Replaces everything that can be changed. A changed terms text gets a new version.")
    public SiteResponse change(UUID id, @NotNull @Valid SiteChange change) {
        return SiteResponse.of(service.change(id, change));
    }
}
