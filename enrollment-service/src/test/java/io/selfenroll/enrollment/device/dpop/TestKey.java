package io.selfenroll.enrollment.device.dpop;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.function.Consumer;

import io.selfenroll.keys.RandomText;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/** A device's key, and the proofs that are made with it: right ones, and wrong in one thing. */
record TestKey(PublicJsonWebKey pair) {

    static TestKey make() {
        try {
            return new TestKey(EcJwkGenerator.generateJwk(EllipticCurves.P256));
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    String thumbprint() {
        return pair.calculateBase64urlEncodedThumbprint("SHA-256");
    }

    /** For a call without an access token, at the installation's public address. */
    String proof(String method, String path) {
        return signed(claims(method, path), _ -> {});
    }

    String proof(String method, String path, String accessToken) {
        return proof(method, path, accessToken, _ -> {});
    }

    String proof(String method, String path, String accessToken, Consumer<JwtClaims> change) {
        JwtClaims claims = claims(method, path);
        claims.setStringClaim("ath", sha256(accessToken));
        change.accept(claims);
        return signed(claims, _ -> {});
    }

    /** Right but for its header or its key. */
    String signedOtherwise(String method, String path, String accessToken, Consumer<JsonWebSignature> change) {
        JwtClaims claims = claims(method, path);
        claims.setStringClaim("ath", sha256(accessToken));
        return signed(claims, change);
    }

    /** What an attacker might take for the secret of a symmetric signature. */
    Key publicBytes() {
        return new org.jose4j.keys.HmacKey(pair.getPublicKey().getEncoded());
    }

    private static JwtClaims claims(String method, String path) {
        JwtClaims claims = new JwtClaims();
        claims.setJwtId(RandomText.base64Url(16));
        claims.setStringClaim("htm", method);
        claims.setStringClaim("htu", "http://localhost:8080" + path);
        claims.setIssuedAt(NumericDate.fromSeconds(Instant.now().getEpochSecond()));
        return claims;
    }

    private String signed(JwtClaims claims, Consumer<JsonWebSignature> change) {
        try {
            JsonWebSignature jws = new JsonWebSignature();
            jws.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
            jws.setHeader("typ", "dpop+jwt");
            jws.setAlgorithmHeaderValue(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
            jws.getHeaders().setObjectHeaderValue("jwk", pair.toParams(OutputControlLevel.PUBLIC_ONLY));
            jws.setKey(pair.getPrivateKey());
            jws.setPayload(claims.toJson());
            change.accept(jws);
            return jws.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The other signature that holds for the same text: s is as good as n - s. */
    static String mirrored(String proof) {
        int dot = proof.lastIndexOf('.');
        byte[] signature = Base64.getUrlDecoder().decode(proof.substring(dot + 1));
        int half = signature.length / 2;
        BigInteger s = new BigInteger(1, Arrays.copyOfRange(signature, half, 2 * half));
        byte[] other = EllipticCurves.P256.getOrder().subtract(s).toByteArray();
        Arrays.fill(signature, half, 2 * half, (byte) 0);
        int length = Math.min(half, other.length);
        System.arraycopy(other, other.length - length, signature, 2 * half - length, length);
        return proof.substring(0, dot + 1)
                + Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
    }

    private static String sha256(String text) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
