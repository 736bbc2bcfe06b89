package io.selfenroll.enrollment.discovery;

import java.util.List;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import io.selfenroll.ratelimit.EdgeLimited;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/.well-known/selfenroll")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Discovery")
public class InstallationResource {

    private static final String FIVE_MINUTES = "public, max-age=300";

    private final Installation installation;

    InstallationResource(
            @ConfigProperty(name = "selfenroll.public-url") List<String> publicUrls, DiscoveryConfig config) {
        installation =
                Installation.at(publicUrls.getFirst(), config.documentation().orElse(null));
    }

    /** Never from the Host header, which a caller chooses. */
    @GET
    @PermitAll
    @EdgeLimited
    @Operation(
            summary = "Where clients find what",
            description = "Endpoints, API versions and languages of this installation; the same for everybody.")
    @APIResponse(responseCode = "200", description = "The installation")
    @APIResponse(responseCode = "429", description = "too-many-requests: repeat after Retry-After")
    public RestResponse<Installation> installation() {
        return RestResponse.ResponseBuilder.ok(installation)
                .header(HttpHeaders.CACHE_CONTROL, FIVE_MINUTES)
                .build();
    }
}
