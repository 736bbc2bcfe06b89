package io.selfenroll.enrollment.discovery;

import java.util.List;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.selfenroll.enrollment.site.Platform;
import io.selfenroll.httpapi.InvalidField;
import io.selfenroll.httpapi.NotFound;
import io.selfenroll.ratelimit.EdgeLimited;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Apple's account-driven enrollment: the document that a device fetches from the domain of a Managed Apple Account. */
@Path("/.well-known/com.apple.remotemanagement")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Discovery")
public class AppleDiscoveryResource {

    private static final String IDENTIFIER = "user-identifier";

    /** People's own devices: the organisation's part is kept apart on them ("account-driven user enrollment"). */
    private static final String OWN_DEVICE = "mdm-byod";

    private final MdmServers servers;

    AppleDiscoveryResource(MdmServers servers) {
        this.servers = servers;
    }

    record Server(
            @JsonProperty("Version") String version,
            @JsonProperty("BaseURL") String baseUrl) {}

    record Servers(@JsonProperty("Servers") List<Server> servers) {}

    @GET
    @PermitAll
    @EdgeLimited
    @RunOnVirtualThread
    @Operation(
            summary = "Apple's service discovery",
            description = "The MDM server that the site of this mail domain has entered for iOS or macOS.")
    @APIResponse(responseCode = "200", description = "The site's server")
    @APIResponse(responseCode = "400", description = "invalid-request: not an address")
    @APIResponse(responseCode = "404", description = "not-found: no site has entered a server for this mail domain")
    @APIResponse(responseCode = "429", description = "too-many-requests: repeat after Retry-After")
    public Servers servers(
            @Parameter(description = "A Managed Apple Account; only its domain is looked at") @QueryParam(IDENTIFIER)
                    String user,
            @Parameter(description = "iPhone, iPad, Mac, ...") @QueryParam("model-family") String family) {
        try {
            return servers.find(user, platforms(family))
                    .map(url -> new Servers(List.of(new Server(OWN_DEVICE, url))))
                    .orElseThrow(() -> new NotFound("No server was entered for this mail domain."));
        } catch (InvalidField refused) {
            throw new InvalidField(IDENTIFIER, "is not an e-mail address");
        }
    }

    /** Devices that do not say what they are get the server of either kind. */
    private static List<Platform> platforms(String family) {
        if (family == null) {
            return List.of(Platform.IOS, Platform.MACOS);
        }
        return List.of(family.startsWith("Mac") ? Platform.MACOS : Platform.IOS);
    }
}
