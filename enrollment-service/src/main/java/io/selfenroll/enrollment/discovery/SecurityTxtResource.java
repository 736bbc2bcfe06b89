package io.selfenroll.enrollment.discovery;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;

import io.quarkus.runtime.Startup;
import io.selfenroll.httpapi.NotFound;
import io.selfenroll.ratelimit.EdgeLimited;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Made at start, so that a contact that nobody could follow stops it. */
@Startup
@Path("/.well-known/security.txt")
@Tag(name = "Discovery")
public class SecurityTxtResource {

    /** The type that RFC 9116, section 3, fixes. */
    private static final String TEXT = "text/plain; charset=utf-8";

    private final Optional<SecurityTxt> text;

    SecurityTxtResource(
            @ConfigProperty(name = "selfenroll.public-url") List<String> publicUrls, SecurityTxtConfig config) {
        text = config.contact()
                .map(contacts -> new SecurityTxt(
                        publicUrls.getFirst(), contacts, config.policy().orElse(null), config.languages()));
    }

    @GET
    @Produces(TEXT)
    @PermitAll
    @EdgeLimited
    @Operation(
            summary = "How to report a security problem",
            description = "RFC 9116, as the operator of this installation has set it.")
    @APIResponse(responseCode = "200", description = "The contact, until when it is good, and in which languages")
    @APIResponse(responseCode = "404", description = "not-found: the operator has set no contact")
    @APIResponse(responseCode = "429", description = "too-many-requests: repeat after Retry-After")
    public RestResponse<String> securityTxt() {
        String content = text.orElseThrow(() -> new NotFound("No contact was set for this installation."))
                .at(Clock.systemUTC().instant());
        return RestResponse.ResponseBuilder.ok(content)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=3600")
                .build();
    }
}
