package io.selfenroll.admin.enrollment;

import java.util.UUID;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import io.selfenroll.httpapi.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/admin/v1/summary")
@RunOnVirtualThread
@Tag(name = "Enrollments")
public class SummaryResource {

    private final EnrollmentService service;

    SummaryResource(EnrollmentService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(summary = "Counts for the console's home", description = "Of one site, or of all sites of the admin.")
    public SummaryResponse get(@QueryParam("site") UUID site) {
        return service.summary(site);
    }
}
