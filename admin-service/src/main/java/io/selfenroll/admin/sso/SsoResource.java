package io.selfenroll.admin.sso;

import java.time.Duration;
import java.util.Optional;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import io.quarkus.oidc.AuthorizationCodeFlow;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.selfenroll.admin.session.SessionToken;
import io.selfenroll.admin.session.SignedIn;
import io.selfenroll.httpapi.NotFound;
import io.selfenroll.ratelimit.EdgeLimited;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.TimeoutException;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;

@Path("/api/admin/v1")
@RunOnVirtualThread
@Tag(name = "Session")
public class SsoResource {

    static final String PATH = "/api/admin/v1/sso";

    private static final String FRAMEWORKS_SESSION = "q_session";
    private static final Logger LOG = Logger.getLogger(SsoResource.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String CONSOLE = "/admin/";
    private static final String UNKNOWN = "/admin/sign-in?problem=sso-unknown";
    private static final String FAILED = "/admin/sign-in?problem=sso-failed";

    private final SingleSignOn sso;
    private final SessionToken tokens;
    private final CurrentIdentityAssociation current;
    private final RoutingContext call;
    private final SsoConfig config;
    private final boolean enabled;

    SsoResource(
            SingleSignOn sso,
            SessionToken tokens,
            CurrentIdentityAssociation current,
            RoutingContext call,
            SsoConfig config,
            @ConfigProperty(name = "quarkus.oidc.tenant-enabled") boolean enabled) {
        this.sso = sso;
        this.tokens = tokens;
        this.current = current;
        this.call = call;
        this.config = config;
        this.enabled = enabled;
    }

    @GET
    @Path("/sign-in-options")
    @PermitAll
    @EdgeLimited
    @Operation(summary = "How one can sign in")
    @APIResponse(responseCode = "200", description = "With a password, and at a provider if there is one")
    @APIResponse(responseCode = "429", description = "too-many-requests: repeat after Retry-After")
    public SignInOptions options() {
        return new SignInOptions(true, enabled ? new SignInOptions.Sso(config.name(), PATH) : null);
    }

    @GET
    @Path("/sso")
    @PermitAll
    @EdgeLimited
    @AuthorizationCodeFlow
    @Operation(
            summary = "Sign in at the organisation's OpenID Connect provider",
            description =
                    "To be opened in a browser. Leads to the provider, which leads back here; then sets the cookie "
                            + "`__Host-selfenroll-session` and leads to the console, or to the sign-in page with `problem`: "
                            + "`sso-unknown` (no admin has that address, or it is not verified) or `sso-failed`.")
    @APIResponse(responseCode = "302", description = "To the provider")
    @APIResponse(responseCode = "303", description = "To the console")
    @APIResponse(responseCode = "404", description = "`not-found`: not configured")
    @APIResponse(responseCode = "429", description = "too-many-requests: repeat after Retry-After")
    public Response signIn() {
        if (!enabled) {
            throw new NotFound("Single sign-on is not configured.");
        }
        try {
            SecurityIdentity identity = current.getDeferredIdentity().await().atMost(PATIENCE);
            return identity.isAnonymous() ? toProvider() : signIn((JsonWebToken) identity.getPrincipal());
        } catch (AuthenticationFailedException | AuthenticationCompletionException e) {
            LOG.infof("A single sign-on was refused: %s", reason(e));
            return to(FAILED).build();
        } catch (TimeoutException e) {
            LOG.warn("The provider of single sign-on does not answer");
            return to(FAILED).build();
        }
    }

    private Response signIn(JsonWebToken idToken) {
        // The framework would keep a session of its own beside ours.
        call.response().removeCookies(FRAMEWORKS_SESSION);
        Optional<SignedIn> signedIn = sso.signIn(idToken);
        return signedIn.map(admin -> to(CONSOLE).cookie(tokens.cookie(admin)))
                .orElseGet(() -> to(UNKNOWN))
                .build();
    }

    private Response toProvider() {
        HttpAuthenticator authenticator = call.get(HttpAuthenticator.class.getName());
        ChallengeData challenge = authenticator.getChallenge(call).await().atMost(PATIENCE);
        if (challenge == null || challenge.status != Response.Status.FOUND.getStatusCode()) {
            return to(FAILED).build();
        }
        Response.ResponseBuilder answer = Response.status(challenge.status);
        challenge.getHeaders().forEach((name, value) -> answer.header(name.toString(), value));
        return answer.build();
    }

    /** Relative, so that it holds whatever stands between the browser and here. */
    private static Response.ResponseBuilder to(String location) {
        return Response.status(Response.Status.SEE_OTHER).header(HttpHeaders.LOCATION, location);
    }

    /** What the framework says of it, without values that came from outside. */
    private static String reason(RuntimeException failure) {
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        return cause.getClass().getSimpleName();
    }
}
