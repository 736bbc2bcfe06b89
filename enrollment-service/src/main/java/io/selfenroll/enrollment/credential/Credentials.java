package io.selfenroll.enrollment.credential;

import java.time.Duration;
import java.util.function.Supplier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import io.selfenroll.httpapi.Unavailable;
import io.vertx.core.VertxException;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/** What is asked of credential-service: to prove and to redeem credentials. */
@ApplicationScoped
public class Credentials {

    private static final Logger LOG = Logger.getLogger(Credentials.class);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final CredentialServiceClient client;
    private final ServiceToken token;

    Credentials(@RestClient CredentialServiceClient client, ServiceToken token) {
        this.client = client;
        this.token = token;
    }

    /**
     * Uses the credential up, exactly once; the same installation may repeat it within 10 minutes.
     *
     * @throws RedeemRefused by word of credential-service
     * @throws Unavailable when it gave no word; the credential may be redeemed then, so repeat
     */
    public Redemption redeem(RedemptionRequest request) {
        return ask(() -> client.redeem(token.authorization(), request));
    }

    /**
     * Whose the credential is, without using it up; a wrong password counts as in a redeem.
     *
     * @throws RedeemRefused when it could not be redeemed now either
     * @throws Unavailable when credential-service gave no word
     */
    public Redemption prove(RedemptionRequest request) {
        return ask(() -> client.prove(token.authorization(), request));
    }

    /** The Enroll-now page was opened for this user name; false when that could not be told. */
    public boolean opened(String username) {
        try {
            client.open(token.authorization(), new OpeningNotice(username));
            return true;
        } catch (WebApplicationException | ProcessingException | VertxException e) {
            LOG.debug("An opening could not be told", e);
            return false;
        }
    }

    private static Redemption ask(Supplier<Redemption> call) {
        try {
            return call.get();
        } catch (WebApplicationException e) {
            throw refusal(e.getResponse());
        } catch (ProcessingException | VertxException e) {
            // A connection that breaks in the middle of an answer is told by Vert.x as it is.
            LOG.warnf("credential-service did not answer: %s", e.getMessage());
            throw new Unavailable(RETRY_AFTER);
        }
    }

    private static RuntimeException refusal(Response answer) {
        if (answer.getStatus() == 400) {
            return RedeemRefused.flat();
        }
        try {
            return RedeemRefused.of(
                            answer.readEntity(RedeemRefused.Body.class),
                            answer.getHeaderString(HttpHeaders.RETRY_AFTER))
                    .<RuntimeException>map(refused -> refused)
                    .orElseGet(() -> unexpected(answer));
        } catch (ProcessingException | IllegalStateException | WebApplicationException | VertxException e) {
            LOG.debug("The answer is no problem document", e);
            return unexpected(answer);
        }
    }

    private static RuntimeException unexpected(Response answer) {
        LOG.logf(
                answer.getStatus() == 503 ? Logger.Level.WARN : Logger.Level.ERROR,
                "credential-service refused our call with status %d",
                answer.getStatus());
        return new Unavailable(RETRY_AFTER);
    }
}
