package io.selfenroll.enrollment.device.dpop;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonString;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Trusts a token that is bound to a key (claim {@code cnf}, RFC 9449, section 6) only together with a proof by that key
 * for this call. Stands where identities are made, so that no endpoint can forget to ask.
 */
@ApplicationScoped
class BoundTokens implements SecurityIdentityAugmentor {

    private static final String SCHEME = "DPoP ";

    private final Proofs proofs;

    BoundTokens(Proofs proofs) {
        this.proofs = proofs;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return augment(identity, context, Map.of());
    }

    @Override
    public Uni<SecurityIdentity> augment(
            SecurityIdentity identity, AuthenticationRequestContext context, Map<String, Object> attributes) {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Uni.createFrom().item(identity);
        }
        HttpServerRequest request = Optional.ofNullable(HttpSecurityUtils.getRoutingContextAttribute(attributes))
                .orElseThrow(InvalidProof::missing)
                .request();
        Object confirmation = token.getClaim("cnf");
        if (confirmation == null) {
            return unbound(request)
                    ? Uni.createFrom().item(identity)
                    : Uni.createFrom().failure(InvalidProof.otherKey());
        }
        return context.runBlocking(() -> {
            prove(token.getRawToken(), thumbprint(confirmation), request);
            return identity;
        });
    }

    /** Empty, and so no key's, for a token that is bound in another way. */
    private static String thumbprint(Object confirmation) {
        Object value = confirmation instanceof Map<?, ?> members ? members.get("jkt") : null;
        return value instanceof JsonString text ? text.getString() : value instanceof String text ? text : "";
    }

    private void prove(String token, String thumbprint, HttpServerRequest request) {
        if (!schemeIsDpop(request)) {
            throw InvalidProof.missing();
        }
        Proof proof = proofs.offered(request).orElseThrow(InvalidProof::missing);
        if (!proof.thumbprint().equals(thumbprint)) {
            throw InvalidProof.otherKey();
        }
        if (!hash(token).equals(proof.tokenHash())) {
            throw new InvalidProof("ath is not the hash of this access token.");
        }
        proofs.use(proof);
    }

    /** Nobody is to believe that a plain token was protected by a proof. */
    private static boolean unbound(HttpServerRequest request) {
        return !schemeIsDpop(request) && !request.headers().contains(Proofs.HEADER);
    }

    private static boolean schemeIsDpop(HttpServerRequest request) {
        String authorization = request.getHeader("Authorization");
        return authorization != null && authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    }

    private static String hash(String token) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java platform", e);
        }
    }
}
