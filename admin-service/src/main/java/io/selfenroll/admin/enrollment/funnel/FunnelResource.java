package io.selfenroll.admin.enrollment.funnel;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import io.selfenroll.admin.enrollment.Origin;
import io.selfenroll.httpapi.InvalidField;
import io.selfenroll.httpapi.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/admin/v1/funnel")
@RunOnVirtualThread
@Tag(name = "Enrollments")
public class FunnelResource {

    private static final Duration DEFAULT_PERIOD = Duration.ofDays(30);

    private final FunnelService service;

    FunnelResource(FunnelService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(
            summary = "How many enrollments reached each step",
            description = "Of those begun from `from` until before `to`, UTC; the last 30 days when neither is given. "
                    + "Of one site, or of all sites of the admin; of both origins unless `origin` is given.")
    public FunnelResponse get(
            @QueryParam("site") UUID site,
            @QueryParam("origin") Origin origin,
            @QueryParam("from") Instant from,
            @QueryParam("to") Instant to) {
        Instant end = to == null ? Instant.now().truncatedTo(ChronoUnit.SECONDS) : to;
        Instant begin = from == null ? end.minus(DEFAULT_PERIOD) : from;
        if (!begin.isBefore(end)) {
            throw new InvalidField("from", "must be before `to`");
        }
        return service.count(new FunnelQuery(site, origin, begin, end));
    }
}
