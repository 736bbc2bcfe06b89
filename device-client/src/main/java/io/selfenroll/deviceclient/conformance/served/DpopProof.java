package io.selfenroll.deviceclient.conformance.served;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Base64;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * A proof (RFC 9449, section 4.2) whose signature is right.
 *
 * @param key the public key, the same text for the same key
 */
record DpopProof(String key, JsonNode claims) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static final class Broken extends Exception {

        private static final long serialVersionUID = 1L;

        Broken(String message) {
            super(message);
        }
    }

    static DpopProof read(String header) throws Broken {
        if (header == null) {
            throw new Broken("the header DPoP is missing.");
        }
        String[] parts = header.split("\\.", -1);
        if (parts.length != 3) {
            throw new Broken("the proof is no JWT.");
        }
        try {
            JsonNode jose = json(parts[0]);
            JsonNode jwk = jose.path("jwk");
            if (!jose.path("typ").asText().equals("dpop+jwt")
                    || !jose.path("alg").asText().equals("ES256")) {
                throw new Broken("typ and alg have to be dpop+jwt and ES256.");
            }
            if (jwk.has("d")) {
                throw new Broken("jwk has the private key.");
            }
            Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initVerify(publicKey(jwk));
            signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
            if (!signature.verify(decode(parts[2]))) {
                throw new Broken("the signature does not fit.");
            }
            return new DpopProof(jwk.path("x").asText() + "." + jwk.path("y").asText(), json(parts[1]));
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw new Broken("the proof cannot be read.");
        }
    }

    String claim(String name) {
        return claims.path(name).asText("");
    }

    /** {@code ath} of a token. */
    static String hash(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PublicKey publicKey(JsonNode jwk) throws GeneralSecurityException {
        AlgorithmParameters p256 = AlgorithmParameters.getInstance("EC");
        p256.init(new ECGenParameterSpec("secp256r1"));
        ECPoint point = new ECPoint(
                new BigInteger(1, decode(jwk.path("x").asText())),
                new BigInteger(1, decode(jwk.path("y").asText())));
        return KeyFactory.getInstance("EC")
                .generatePublic(new ECPublicKeySpec(point, p256.getParameterSpec(ECParameterSpec.class)));
    }

    private static JsonNode json(String part) throws IOException {
        return JSON.readTree(decode(part));
    }

    private static byte[] decode(String part) {
        return Base64.getUrlDecoder().decode(part);
    }
}
