package io.selfenroll.keys;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.jose4j.jwk.JsonWebKey;

/**
 * HMAC-SHA-256 (RFC 2104) of one or more texts under a secret key, written {@code kid.base64url(mac)}.
 *
 * <p>The purpose and the length of each part go into the MAC, so that a value of one purpose is worth nothing for
 * another and {@code ("ab", "c")} differs from {@code ("a", "bc")}.
 */
public final class KeyedHash {

    private static final String ALGORITHM = "HmacSHA256";
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final KeyFile keys;
    private final String purpose;

    public KeyedHash(KeyFile keys, String purpose) {
        this.keys = keys;
        this.purpose = purpose;
        keys.all().forEach(keys::secretOf);
    }

    /** The hash under the current key. */
    public String hash(String... parts) {
        return hash(keys.current(), parts);
    }

    /** The hash under each accepted key, the current one first: what a lookup has to search for. */
    public List<String> hashes(String... parts) {
        return keys.all().stream().map(key -> hash(key, parts)).toList();
    }

    /** Whether the stored hash is one of these parts, in constant time for the length of the hash. */
    public boolean matches(String stored, String... parts) {
        int dot = stored.lastIndexOf('.');
        String kid = dot < 0 ? "" : stored.substring(0, dot);
        JsonWebKey key = keys.find(kid).orElse(null);
        // An unknown key costs the same work as a known one.
        String expected = hash(key == null ? keys.current() : key, parts);
        boolean equal = MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.US_ASCII), stored.getBytes(StandardCharsets.US_ASCII));
        return equal && key != null;
    }

    private String hash(JsonWebKey key, String... parts) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(keys.secretOf(key), ALGORITHM));
            update(mac, purpose);
            for (String part : parts) {
                update(mac, part);
            }
            return key.getKeyId() + "." + BASE64.encodeToString(mac.doFinal());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HmacSHA256 is part of every Java platform", e);
        }
    }

    private static void update(Mac mac, String part) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
        mac.update(bytes);
    }
}
