package io.selfenroll.admin.site;

import java.net.URI;
import java.util.UUID;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import io.selfenroll.httpapi.Cursor;
import io.selfenroll.httpapi.EntityVersion;
import io.selfenroll.httpapi.Page;
import io.selfenroll.httpapi.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
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
            @Parameter(description = "Part of the name or the slug") @QueryParam("q") @Size(max = 200) String search,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        return Page.of(
                service.page(search, cursor, limit), limit, SiteResponse::of, site -> Cursor.encode(site.slug()));
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
                .tag(EntityVersion.tag(site.revision()))
                .build();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.READER)
    @Operation(summary = "One site")
    @APIResponse(responseCode = "200", description = "With its version as `ETag`")
    public RestResponse<SiteResponse> get(UUID id) {
        return answer(service.get(id));
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(
            summary = "Change a site",
            description = "Replaces what is required and the terms; what else is not sent stays as it is. "
                    + "A changed terms text gets a new version.")
    @APIResponse(responseCode = "200", description = "Changed")
    @APIResponse(responseCode = "409", description = "`mail-domain-taken`")
    @APIResponse(responseCode = "412", description = "`changed-meanwhile` with `current`")
    public RestResponse<SiteResponse> change(
            UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid SiteChange change) {
        return answer(service.change(id, ifMatch, change));
    }

    static RestResponse<SiteResponse> answer(Site site) {
        return RestResponse.ResponseBuilder.ok(SiteResponse.of(site))
                .tag(EntityVersion.tag(site.revision()))
                .build();
    }
}
