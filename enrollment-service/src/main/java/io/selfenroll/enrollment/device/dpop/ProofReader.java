package io.selfenroll.enrollment.device.dpop;

import java.time.Instant;

import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.jwt.consumer.JwtContext;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/** Reads a proof and verifies its signature, by the public key inside it. */
final class ProofReader {

    private static final int LONGEST = 4096;
    private static final int LONGEST_ID = 128;

    private static final JwtConsumer CONSUMER = new JwtConsumerBuilder()
            .setExpectedType(true, "dpop+jwt")
            .setJwsAlgorithmConstraints(new AlgorithmConstraints(
                    ConstraintType.PERMIT, AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256))
            .setVerificationKeyResolver((jws, _) -> key(jws).getPublicKey())
            .setRequireJwtId()
            .setRequireIssuedAt()
            .setSkipDefaultAudienceValidation()
            .build();

    private ProofReader() {}

    /** @throws InvalidProof for anything but a well signed proof, without a word of what it held */
    static Proof read(String compact) {
        if (compact.length() > LONGEST) {
            throw new InvalidProof("The proof is too long.");
        }
        try {
            JwtContext context = CONSUMER.process(compact);
            JwtClaims claims = context.getJwtClaims();
            if (claims.getJwtId().length() > LONGEST_ID) {
                throw new InvalidProof("jti is too long.");
            }
            return new Proof(
                    thumbprint((JsonWebSignature) context.getJoseObjects().getFirst()),
                    claims.getJwtId(),
                    text(claims, "htm"),
                    text(claims, "htu"),
                    Instant.ofEpochSecond(claims.getIssuedAt().getValue()),
                    claims.getStringClaimValue("ath"),
                    claims.getStringClaimValue("nonce"));
        } catch (InvalidJwtException | MalformedClaimException | JoseException | RuntimeException e) {
            throw e instanceof InvalidProof refused ? refused : malformed();
        }
    }

    private static InvalidProof malformed() {
        return new InvalidProof(
                "It has to be a JWT with typ dpop+jwt, alg ES256, a public jwk, and htm, htu, iat and jti.");
    }

    private static String text(JwtClaims claims, String name) throws MalformedClaimException {
        String value = claims.getStringClaimValue(name);
        if (value == null) {
            throw malformed();
        }
        return value;
    }

    /** Refuses a key with its private part, which is no secret any more then. */
    private static PublicJsonWebKey key(JsonWebSignature jws) {
        try {
            PublicJsonWebKey key = jws.getJwkHeader();
            if (key instanceof EllipticCurveJsonWebKey ec && EllipticCurves.P_256.equals(ec.getCurveName())) {
                return key;
            }
        } catch (JoseException e) {
            throw new InvalidProof("jwk has to be a public key on P-256.");
        }
        throw new InvalidProof("jwk has to be a public key on P-256.");
    }

    private static String thumbprint(JsonWebSignature jws) throws JoseException {
        JsonWebKey publicPart = JsonWebKey.Factory.newJwk(key(jws).toParams(OutputControlLevel.PUBLIC_ONLY));
        return publicPart.calculateBase64urlEncodedThumbprint("SHA-256");
    }
}
