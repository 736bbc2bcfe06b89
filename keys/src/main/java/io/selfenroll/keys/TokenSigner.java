package io.selfenroll.keys;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/** Mints access tokens for one audience: JWT (RFC 7519, typ {@code at+jwt} of RFC 9068), ES256 only. */
public final class TokenSigner {

    /** Issuer of every token of this system. */
    public static final String ISSUER = "selfenroll";

    /** Media type of our tokens (RFC 9068, section 2.1). */
    public static final String TYPE = "at+jwt";

    private final KeyFile privateKeys;
    private final String audience;

    public TokenSigner(KeyFile privateKeys, String audience) {
        this.privateKeys = privateKeys.signingKeys();
        this.audience = audience;
    }

    /**
     * @param roles become the claim {@code groups}
     * @param claims further claims; those this class sets win
     */
    public String sign(String subject, Set<String> roles, Duration life, Map<String, Object> claims) {
        JwtClaims jwt = new JwtClaims();
        claims.forEach(jwt::setClaim);
        jwt.setIssuer(ISSUER);
        jwt.setAudience(audience);
        jwt.setSubject(subject);
        jwt.setStringListClaim("groups", List.copyOf(roles));
        NumericDate now = NumericDate.now();
        jwt.setIssuedAt(now);
        jwt.setExpirationTime(NumericDate.fromSeconds(now.getValue() + life.toSeconds()));
        jwt.setJwtId(RandomText.base64Url(16));
        return sign(jwt);
    }

    private String sign(JwtClaims claims) {
        PublicJsonWebKey key = privateKeys.currentPair();
        try {
            JsonWebSignature jws = new JsonWebSignature();
            jws.setHeader("typ", TYPE);
            jws.setAlgorithmHeaderValue(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
            jws.setKeyIdHeaderValue(key.getKeyId());
            jws.setKey(key.getPrivateKey());
            jws.setPayload(claims.toJson());
            return jws.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("Signing failed with key " + key.getKeyId(), e);
        }
    }
}
