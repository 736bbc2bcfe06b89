package io.selfenroll.httpapi;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.jose4j.json.JsonUtil;

/** A token written by hand, so that it can be wrong in ways in which no library writes one. */
final class Forgery {

    /** Order of the group of P-256 (SEC 2, section 2.4.2). */
    private static final BigInteger ORDER =
            new BigInteger("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551", 16);

    private static final int HALF = 32;

    private final Map<String, Object> header = new LinkedHashMap<>();
    private final Map<String, Object> claims = new LinkedHashMap<>();

    /** Right in everything. */
    Forgery(String kid, String audience, String role, UUID site) {
        header.put("typ", "at+jwt");
        header.put("alg", "ES256");
        header.put("kid", kid);
        long now = Instant.now().getEpochSecond();
        claims.put("iss", "selfenroll");
        claims.put("aud", audience);
        claims.put("sub", UUID.randomUUID().toString());
        claims.put("groups", List.of(role));
        claims.put("sites", List.of(site.toString()));
        claims.put("email", "admin@acme.example");
        claims.put("iat", now);
        claims.put("exp", now + 300);
        claims.put("jti", UUID.randomUUID().toString());
    }

    /** @param value null for none */
    Forgery header(String name, Object value) {
        return put(header, name, value);
    }

    /** @param value null for none */
    Forgery claim(String name, Object value) {
        return put(claims, name, value);
    }

    private Forgery put(Map<String, Object> where, String name, Object value) {
        where.remove(name);
        if (value != null) {
            where.put(name, value);
        }
        return this;
    }

    String unsigned() {
        return unsigned(JsonUtil.toJson(claims));
    }

    /** Header and claims with a dot between, and with claims as they are written here. */
    String unsigned(String json) {
        return base64(JsonUtil.toJson(header)) + "." + base64(json);
    }

    String claims() {
        return JsonUtil.toJson(claims);
    }

    String signed(PrivateKey key) {
        return sign(unsigned(), key);
    }

    static String sign(String unsigned, PrivateKey key) {
        return unsigned + "." + base64(es256(unsigned, key));
    }

    String withSignature(byte[] signature) {
        return unsigned() + "." + base64(signature);
    }

    /** HMAC with a key that everybody has. */
    String hmac(byte[] key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return withSignature(mac.doFinal(unsigned().getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    String rs256(PrivateKey key) {
        try {
            Signature rsa = Signature.getInstance("SHA256withRSA");
            rsa.initSign(key);
            rsa.update(unsigned().getBytes(StandardCharsets.US_ASCII));
            return withSignature(rsa.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The other signature that holds for the same text: s is as good as n - s. */
    static String mirrored(String token) {
        int dot = token.lastIndexOf('.');
        byte[] signature = Base64.getUrlDecoder().decode(token.substring(dot + 1));
        BigInteger s = new BigInteger(1, Arrays.copyOfRange(signature, HALF, 2 * HALF));
        byte[] r = Arrays.copyOf(signature, HALF);
        return token.substring(0, dot) + "." + base64(join(r, ORDER.subtract(s)));
    }

    /** r and s of an ECDSA signature. */
    static byte[] rs(BigInteger r, BigInteger s) {
        return join(bytes(r), s);
    }

    static BigInteger order() {
        return ORDER;
    }

    private static byte[] join(byte[] r, BigInteger s) {
        byte[] joined = Arrays.copyOf(r, 2 * HALF);
        System.arraycopy(bytes(s), 0, joined, HALF, HALF);
        return joined;
    }

    private static byte[] bytes(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] fixed = new byte[HALF];
        int length = Math.min(HALF, bytes.length);
        System.arraycopy(bytes, bytes.length - length, fixed, HALF - length, length);
        return fixed;
    }

    private static byte[] es256(String text, PrivateKey key) {
        try {
            Signature ecdsa = Signature.getInstance("SHA256withECDSAinP1363Format");
            ecdsa.initSign(key);
            ecdsa.update(text.getBytes(StandardCharsets.US_ASCII));
            return ecdsa.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(String text) {
        return base64(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
