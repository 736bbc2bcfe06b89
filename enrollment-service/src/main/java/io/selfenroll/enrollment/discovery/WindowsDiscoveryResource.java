package io.selfenroll.enrollment.discovery;

import java.util.List;
import java.util.Optional;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.selfenroll.enrollment.site.Platform;
import io.selfenroll.httpapi.InvalidField;
import io.selfenroll.ratelimit.EdgeLimited;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Windows' discovery service ([MS-MDE2] 3.1), reached as {@code enterpriseenrollment.<mail domain>}. */
@Path("/EnrollmentServer/Discovery.svc")
@Tag(name = "Discovery")
public class WindowsDiscoveryResource {

    private static final String SOAP = "application/soap+xml; charset=utf-8";

    private final MdmServers servers;

    WindowsDiscoveryResource(MdmServers servers) {
        this.servers = servers;
    }

    @GET
    @PermitAll
    @EdgeLimited
    @Operation(summary = "Whether there is a discovery service for Windows", description = "There is.")
    @APIResponse(responseCode = "200", description = "Nothing but that")
    @APIResponse(responseCode = "429", description = "too-many-requests: repeat after Retry-After")
    public RestResponse<Void> there() {
        return RestResponse.ok();
    }

    @POST
    @Consumes({"application/soap+xml", MediaType.TEXT_XML, MediaType.APPLICATION_XML})
    @Produces(SOAP)
    @PermitAll
    @EdgeLimited
    @RunOnVirtualThread
    @Operation(
            summary = "Windows' discovery",
            description = "SOAP 1.2: `Discover` in, `DiscoverResponse` out, with the MDM server that the site of this "
                    + "mail domain has entered for Windows.")
    @APIResponse(responseCode = "200", description = "`DiscoverResponse`")
    @APIResponse(
            responseCode = "400",
            description = "A SOAP fault: not such a message, or not an address",
            content = @Content(mediaType = SOAP))
    @APIResponse(
            responseCode = "404",
            description = "A SOAP fault: no site has entered a server for this mail domain",
            content = @Content(mediaType = SOAP))
    @APIResponse(responseCode = "429", description = "too-many-requests: repeat after Retry-After")
    public RestResponse<byte[]> discover(byte[] soap) {
        try {
            DiscoverRequest request = DiscoverRequest.read(soap);
            Optional<String> server = servers.find(request.email(), List.of(Platform.WINDOWS));
            return server.map(url -> answer(RestResponse.Status.OK, SoapMessage.discovered(request, url)))
                    .orElseGet(() -> answer(
                            RestResponse.Status.NOT_FOUND,
                            SoapMessage.fault("No server was entered for this mail domain.")));
        } catch (DiscoverRequest.Malformed malformed) {
            return answer(RestResponse.Status.BAD_REQUEST, SoapMessage.fault(malformed.getMessage()));
        } catch (InvalidField refused) {
            return answer(
                    RestResponse.Status.BAD_REQUEST, SoapMessage.fault("The EmailAddress is not an e-mail address."));
        }
    }

    private static RestResponse<byte[]> answer(RestResponse.Status status, byte[] soap) {
        return RestResponse.ResponseBuilder.<byte[]>create(status)
                .entity(soap)
                .type(SOAP)
                .build();
    }
}
