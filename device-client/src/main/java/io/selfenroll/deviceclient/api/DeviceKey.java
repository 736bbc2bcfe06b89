package io.selfenroll.deviceclient.api;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;

import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/** The key that a device proves its calls by (DPoP, RFC 9449): ES256. */
public final class DeviceKey {
    private final PublicJsonWebKey pair;

    private DeviceKey(PublicJsonWebKey pair) {
        this.pair = pair;
    }

    public static DeviceKey generate() {
        try {
            return new DeviceKey(EcJwkGenerator.generateJwk(EllipticCurves.P256));
        } catch (JoseException e) {
            throw new IllegalStateException("P-256 is part of every Java platform", e);
        }
    }

    /** @throws IllegalArgumentException when it is no private key on P-256 */
    public static DeviceKey of(Map<String, Object> jwk) {
        try {
            PublicJsonWebKey pair = PublicJsonWebKey.Factory.newPublicJwk(jwk);
            if (pair instanceof EllipticCurveJsonWebKey && pair.getPrivateKey() != null) {
                return new DeviceKey(pair);
            }
        } catch (JoseException e) {
            // said below, without a word of the key
        }
        throw new IllegalArgumentException("The device's key cannot be read");
    }

    /** With the private part: to be kept where only the owner can read it. */
    public Map<String, Object> toJwk() {
        return pair.toParams(OutputControlLevel.INCLUDE_PRIVATE);
    }

    /**
     * A proof for one call.
     *
     * @param url without query
     * @param accessToken what goes along; null without one
     * @param nonce the server's latest; null when it gave none
     */
    public String proof(String method, URI url, String accessToken, String nonce) {
        return proof(method, url, accessToken, nonce, Instant.now());
    }

    /** A proof of a device whose clock shows {@code now}. */
    public String proof(String method, URI url, String accessToken, String nonce, Instant now) {
        JwtClaims claims = new JwtClaims();
        claims.setJwtId(UUID.randomUUID().toString());
        claims.setStringClaim("htm", method);
        claims.setStringClaim("htu", url.toString());
        claims.setIssuedAt(NumericDate.fromMilliseconds(now.toEpochMilli()));
        if (accessToken != null) {
            claims.setStringClaim("ath", sha256(accessToken));
        }
        if (nonce != null) {
            claims.setStringClaim("nonce", nonce);
        }
        try {
            JsonWebSignature jws = new JsonWebSignature();
            jws.setHeader("typ", "dpop+jwt");
            jws.setAlgorithmHeaderValue(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
            jws.getHeaders().setObjectHeaderValue("jwk", pair.toParams(OutputControlLevel.PUBLIC_ONLY));
            jws.setKey(pair.getPrivateKey());
            jws.setPayload(claims.toJson());
            return jws.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("Signing with the device's key failed", e);
        }
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java platform", e);
        }
    }

    @Override
    public String toString() {
        return "DeviceKey[***]";
    }
}
