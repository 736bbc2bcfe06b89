package io.selfenroll.admin.enrollment;

import java.time.Instant;
import java.util.UUID;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import io.selfenroll.httpapi.Page;
import io.selfenroll.httpapi.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/admin/v1/enrollments")
@RunOnVirtualThread
@Tag(name = "Enrollments")
public class EnrollmentResource {

    private final EnrollmentService service;

    EnrollmentResource(EnrollmentService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(
            summary = "Enrollments and how far each came, the newest first",
            description =
                    "`q`: a whole reference, the beginning of an address or of a device's name, or a whole serial "
                            + "number. `from` and `to`: when it began, UTC. `unused=true`: credentials that expired and whose "
                            + "user has enrolled with no later one. "
                            + "Requests that matched no site are shown to platform administrators only.")
    public Page<EnrollmentResponse> list(
            @QueryParam("site") UUID site,
            @QueryParam("stage") Stage stage,
            @QueryParam("userId") UUID userId,
            @QueryParam("deviceId") UUID deviceId,
            @QueryParam("from") Instant from,
            @QueryParam("to") Instant to,
            @QueryParam("unused") boolean unused,
            @QueryParam("q") @Size(max = 254) String q,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        EnrollmentFilter filter = new EnrollmentFilter(site, stage, userId, deviceId, from, to, unused);
        EnrollmentQuery query =
                new EnrollmentQuery(filter, SearchText.of(q), EnrollmentQuery.Position.decode(cursor), limit);
        return Page.of(service.page(query), limit, EnrollmentResponse::of, EnrollmentQuery.Position::encode);
    }

    @GET
    @Path("/{requestId}")
    @RolesAllowed(Roles.READER)
    @Operation(summary = "One enrollment with its timeline")
    public EnrollmentDetailResponse get(UUID requestId) {
        return service.get(requestId);
    }
}
