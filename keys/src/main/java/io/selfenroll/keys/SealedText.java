package io.selfenroll.keys;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import org.jose4j.json.JsonUtil;
import org.jose4j.lang.JoseException;

/**
 * JWE compact (RFC 7516) with ECDH-ES and A256GCM, and nothing else. Each text has a random {@code apu} and with it a key
 * of its own, so texts under one {@link Agreement} have no more in common than others.
 *
 * @param header as JSON
 * @param protectedHeader the same as it was written, base64url
 */
record SealedText(
        Map<String, Object> header, String protectedHeader, byte[] initialVector, byte[] cipherText, byte[] tag) {

    static final String ENCRYPTION = "A256GCM";

    private static final String AGREEMENT = "ECDH-ES";
    private static final String PARTY = "apu";
    private static final int PARTY_BYTES = 16;
    private static final int VECTOR_BYTES = 12;
    private static final int TAG_BYTES = 16;
    private static final int PARTS = 5;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final Base64.Decoder DECODER = Base64.getUrlDecoder();

    static String seal(Agreement agreement, String clear) {
        String party = ENCODER.encodeToString(random(PARTY_BYTES));
        Map<String, Object> header = new LinkedHashMap<>();
        header.put("alg", AGREEMENT);
        header.put("enc", ENCRYPTION);
        header.put("kid", agreement.kid());
        header.put("epk", agreement.passingKey());
        header.put(PARTY, party);
        String written = ENCODER.encodeToString(JsonUtil.toJson(header).getBytes(StandardCharsets.UTF_8));
        byte[] vector = random(VECTOR_BYTES);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, agreement.contentKey(party), vector, written);
            byte[] sealed = cipher.doFinal(clear.getBytes(StandardCharsets.UTF_8));
            int end = sealed.length - TAG_BYTES;
            return String.join(
                    ".",
                    written,
                    "",
                    ENCODER.encodeToString(vector),
                    ENCODER.encodeToString(Arrays.copyOf(sealed, end)),
                    ENCODER.encodeToString(Arrays.copyOfRange(sealed, end, sealed.length)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Encryption failed with key " + agreement.kid(), e);
        }
    }

    /** @throws UnreadableSecret when it is of another form, or asks for other algorithms */
    static SealedText read(String compact) {
        String[] parts = compact.split("\\.", -1);
        if (parts.length != PARTS || !parts[1].isEmpty()) {
            throw new UnreadableSecret("not a sealed text");
        }
        try {
            Map<String, Object> header =
                    JsonUtil.parseJson(new String(DECODER.decode(parts[0]), StandardCharsets.UTF_8));
            SealedText text = new SealedText(
                    header, parts[0], DECODER.decode(parts[2]), DECODER.decode(parts[3]), DECODER.decode(parts[4]));
            // An extension that we do not know, or compression, would change the meaning (RFC 7516, section 4.1.13).
            boolean plain = AGREEMENT.equals(header.get("alg"))
                    && ENCRYPTION.equals(header.get("enc"))
                    && !header.containsKey("crit")
                    && !header.containsKey("zip")
                    && !header.containsKey("apv");
            if (!plain || text.initialVector.length != VECTOR_BYTES || text.tag.length != TAG_BYTES) {
                throw new UnreadableSecret("sealed in another way");
            }
            return text;
        } catch (JoseException | IllegalArgumentException e) {
            throw new UnreadableSecret("not a sealed text");
        }
    }

    String kid() {
        return header.get("kid") instanceof String kid ? kid : "";
    }

    /** @throws UnreadableSecret when there is none */
    @SuppressWarnings("unchecked")
    Map<String, Object> passingKey() {
        if (header.get("epk") instanceof Map<?, ?> key) {
            return (Map<String, Object>) key;
        }
        throw new UnreadableSecret("sealed without a key");
    }

    /** @throws UnreadableSecret when it was changed, or sealed under another agreement */
    String open(Agreement agreement) {
        String party = header.get(PARTY) instanceof String named ? named : null;
        try {
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, agreement.contentKey(party), initialVector, protectedHeader);
            byte[] sealed = Arrays.copyOf(cipherText, cipherText.length + tag.length);
            System.arraycopy(tag, 0, sealed, cipherText.length, tag.length);
            return new String(cipher.doFinal(sealed), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new UnreadableSecret("not sealed with this key");
        }
    }

    private static Cipher cipher(int mode, byte[] key, byte[] vector, String authenticated)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BYTES * Byte.SIZE, vector));
        cipher.updateAAD(authenticated.getBytes(StandardCharsets.US_ASCII));
        return cipher;
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    @Override
    public String toString() {
        return "SealedText[***]";
    }
}
