package io.selfenroll.httpapi;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

import io.quarkus.runtime.Startup;
import io.selfenroll.keys.KeyFile;
import io.selfenroll.keys.TokenSigner;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import org.eclipse.microprofile.jwt.Claims;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.lang.UnresolvableKeyException;

/**
 * Verifies tokens by RFC 8725: ES256 and {@code typ} only, our issuer, one audience, and a key out of that audience's
 * own file. A key that signs for devices is therefore worth nothing for administrators. Keys named inside a token
 * (jku, x5u, jwk) are never looked at. Files with unfit keys stop the start. A token that names its session (claim {@code
 * sid}) ends with it.
 */
@Startup
@ApplicationScoped
@Alternative
@Priority(1)
class TrustedTokens extends JWTCallerPrincipalFactory {

    private static final int SKEW_SECONDS = 30;
    private static final String INVALID = "Token is not valid";

    private final Map<String, Audience> audiences;
    private final JwtConsumer unverified = new JwtConsumerBuilder()
            .setSkipAllValidators()
            .setDisableRequireSignature()
            .setSkipSignatureVerification()
            .build();

    private final Instance<SessionEnds> sessionEnds;

    TrustedTokens(TrustConfig config, @Any Instance<SessionEnds> sessionEnds) {
        this.sessionEnds = sessionEnds;
        audiences = config.audiences().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey,
                        trusted -> new Audience(
                                trusted.getKey(),
                                KeyFile.read(trusted.getValue()).verificationKeys())));
    }

    /** Who accepts the tokens of one audience. */
    private static final class Audience {

        private final JwtConsumer consumer;
        private final JwtConsumer consumerOfKnown;

        /** Whose signatures were right; a check costs more than most calls, and some tokens come with many calls. */
        private final KnownTokens known = new KnownTokens();

        private Audience(String name, KeyFile keys) {
            consumer = consumer(name, keys).build();
            consumerOfKnown =
                    consumer(name, keys).setSkipSignatureVerification().build();
        }

        private JwtClaims accept(String token) throws InvalidJwtException, ParseException {
            if (known.contain(token)) {
                return consumerOfKnown.process(token).getJwtClaims();
            }
            if (!CompactForm.holds(token)) {
                throw new ParseException(INVALID);
            }
            JwtClaims claims = consumer.process(token).getJwtClaims();
            known.add(token);
            return claims;
        }
    }

    private static JwtConsumerBuilder consumer(String audience, KeyFile keys) {
        return new JwtConsumerBuilder()
                .setJwsAlgorithmConstraints(new AlgorithmConstraints(
                        ConstraintType.PERMIT, AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256))
                .setVerificationKeyResolver((jws, nesting) -> keys.find(String.valueOf(jws.getKeyIdHeaderValue()))
                        .map(key -> ((PublicJsonWebKey) key).getPublicKey())
                        .orElseThrow(() -> new UnresolvableKeyException("unknown key")))
                .setExpectedType(true, TokenSigner.TYPE)
                .setExpectedIssuer(true, TokenSigner.ISSUER)
                .setExpectedAudience(true, audience)
                .setRequireSubject()
                .setRequireJwtId()
                .setRequireIssuedAt()
                .setRequireExpirationTime()
                .setIssuedAtRestrictions(0, Integer.MAX_VALUE)
                .setAllowedClockSkewInSeconds(SKEW_SECONDS);
    }

    @Override
    public JWTCallerPrincipal parse(String token, JWTAuthContextInfo ignored) throws ParseException {
        try {
            JwtClaims claims = Optional.ofNullable(audience(token))
                    .map(audiences::get)
                    .orElseThrow(() -> new ParseException("Token is not for this service"))
                    .accept(token);
            requireWholeSeconds(claims);
            refuseEnded(claims.getStringClaimValue(SiteScope.SESSION_CLAIM));
            claims.setStringClaim(Claims.raw_token.name(), token);
            return new DefaultJWTCallerPrincipal(token, TokenSigner.TYPE, claims);
        } catch (InvalidJwtException | MalformedClaimException e) {
            // The cause's message repeats the token's claims; it is not passed on.
            throw new ParseException(INVALID);
        }
    }

    /** Other numbers are legal (RFC 7519, section 2), and read differently by whoever reads them. */
    private static void requireWholeSeconds(JwtClaims claims) throws ParseException {
        Object issued = claims.getClaimValue("iat");
        Object expires = claims.getClaimValue("exp");
        Object notBefore = claims.getClaimValue("nbf");
        boolean whole =
                issued instanceof Long && expires instanceof Long && (notBefore == null || notBefore instanceof Long);
        if (!whole || (long) expires <= (long) issued) {
            throw new ParseException(INVALID);
        }
    }

    private void refuseEnded(String sessionId) throws ParseException {
        if (sessionId != null && sessionEnds.stream().anyMatch(ends -> ends.ended(sessionId))) {
            throw new ParseException("The session has ended");
        }
    }

    /** The one audience a token claims, or null when it names none or several. */
    private String audience(String token) throws InvalidJwtException, MalformedClaimException {
        JwtClaims claims = unverified.process(token).getJwtClaims();
        return claims.hasAudience() && claims.getAudience().size() == 1
                ? claims.getAudience().getFirst()
                : null;
    }
}
