package io.selfenroll.keys;

import java.util.function.Function;

import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwe.ContentEncryptionAlgorithmIdentifiers;
import org.jose4j.jwe.JsonWebEncryption;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.lang.JoseException;

/** JWE compact serialisation (RFC 7516) with one key management algorithm and A256GCM, and nothing else. */
final class Jwe {

    static final String CONTEXT = "ctx";

    private final String keyManagement;

    Jwe(String keyManagement) {
        this.keyManagement = keyManagement;
    }

    String encrypt(java.security.Key key, String kid, String context, String clear) {
        try {
            JsonWebEncryption jwe = constrained();
            jwe.setAlgorithmHeaderValue(keyManagement);
            jwe.setEncryptionMethodHeaderParameter(ContentEncryptionAlgorithmIdentifiers.AES_256_GCM);
            jwe.setKeyIdHeaderValue(kid);
            if (context != null) {
                jwe.setHeader(CONTEXT, context);
            }
            jwe.setKey(key);
            jwe.setPayload(clear);
            return jwe.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("Encryption failed with key " + kid, e);
        }
    }

    String decrypt(KeyFile keys, Function<JsonWebKey, java.security.Key> keyOf, String context, String compact) {
        try {
            JsonWebEncryption jwe = constrained();
            jwe.setCompactSerialization(compact);
            String kid = jwe.getKeyIdHeaderValue();
            JsonWebKey key = keys.find(kid == null ? "" : kid).orElseThrow(() -> new UnreadableSecret("unknown key"));
            jwe.setKey(keyOf.apply(key));
            if (context != null && !context.equals(jwe.getHeader(CONTEXT))) {
                throw new UnreadableSecret("another context");
            }
            return jwe.getPayload();
        } catch (JoseException e) {
            throw new UnreadableSecret("not sealed with this key");
        }
    }

    private JsonWebEncryption constrained() {
        JsonWebEncryption jwe = new JsonWebEncryption();
        jwe.setAlgorithmConstraints(new AlgorithmConstraints(ConstraintType.PERMIT, keyManagement));
        jwe.setContentEncryptionAlgorithmConstraints(
                new AlgorithmConstraints(ConstraintType.PERMIT, ContentEncryptionAlgorithmIdentifiers.AES_256_GCM));
        return jwe;
    }
}
