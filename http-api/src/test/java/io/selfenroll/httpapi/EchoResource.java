package io.selfenroll.httpapi;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** An API as a service would write it. */
@Path("/api/echo")
public class EchoResource {

    private final SiteScope scope;

    EchoResource(SiteScope scope) {
        this.scope = scope;
    }

    public record Inner(@NotNull Integer count) {}

    public record Echo(
            @NotNull @PlainText @Size(max = 20) String name,
            String email,
            @Valid Inner inner,
            List<String> tags) {}

    @POST
    @PermitAll
    public Echo echo(@NotNull @Valid Echo echo) {
        if (echo.email() != null) {
            EmailAddress.normalise(echo.email());
        }
        return echo;
    }

    @POST
    @Path("/large")
    @PermitAll
    @MaxBody("100K")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    public int large(byte[] body) {
        return body.length;
    }

    @GET
    @Path("/broken")
    @PermitAll
    public String broken() {
        throw new IllegalStateException("secret detail");
    }

    @GET
    @Path("/limited")
    @PermitAll
    public int limited(@QueryParam("limit") @DefaultValue("50") @Min(1) int limit) {
        return limit;
    }

    @GET
    @Path("/since")
    @PermitAll
    public String since(@QueryParam("from") Instant from) {
        return String.valueOf(from);
    }

    @GET
    @Path("/things/{id}")
    @PermitAll
    public UUID thing(UUID id) {
        return id;
    }

    @GET
    @Path("/kept")
    @PermitAll
    public Response kept() {
        return Response.ok("kept").header("Cache-Control", "public, max-age=60").build();
    }

    @GET
    @Path("/missing")
    @PermitAll
    public String missing() {
        throw new NotFound("There is no such echo.");
    }

    @GET
    @Path("/page")
    @PermitAll
    public Page<String> page(@QueryParam("cursor") String cursor) {
        return new Page<>(cursor == null ? List.of() : Cursor.decode(cursor, 2), null);
    }

    @GET
    @Path("/admin")
    @RolesAllowed(Roles.READER)
    public String admin(@QueryParam("site") UUID site) {
        scope.require(site);
        return scope.adminEmail();
    }

    @POST
    @Path("/admin")
    @RolesAllowed(Roles.EDITOR)
    public String change(Echo echo) {
        return "changed";
    }

    @GET
    @Path("/device")
    @RolesAllowed(Roles.DEVICE)
    public String device() {
        return "device";
    }

    @GET
    @Path("/unannotated")
    public String unannotated() {
        return "open";
    }
}
