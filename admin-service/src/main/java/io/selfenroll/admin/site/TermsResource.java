package io.selfenroll.admin.site;

import java.util.UUID;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import io.selfenroll.httpapi.Page;
import io.selfenroll.httpapi.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/admin/v1/sites/{id}/terms")
@RunOnVirtualThread
@Tag(name = "Sites")
public class TermsResource {

    private final SiteService service;

    TermsResource(SiteService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(summary = "Every terms text of the site, the newest first", description = "All of them; `next` is null.")
    public Page<SavedTermsResponse> list(UUID id) {
        return new Page<>(service.terms(id).stream().map(SavedTermsResponse::of).toList(), null);
    }
}
