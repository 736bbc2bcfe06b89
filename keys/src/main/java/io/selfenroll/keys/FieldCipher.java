package io.selfenroll.keys;

import org.jose4j.jwe.KeyManagementAlgorithmIdentifiers;
import org.jose4j.keys.AesKey;

/**
 * Encrypts one field at rest: JWE compact, {@code dir} with A256GCM. The context (say, the id of the row's owner) is
 * authenticated, so that a value copied to another row does not open.
 */
public final class FieldCipher {

    private static final Jwe JWE = new Jwe(KeyManagementAlgorithmIdentifiers.DIRECT);

    private final KeyFile keys;

    public FieldCipher(KeyFile keys) {
        this.keys = keys;
        keys.all().forEach(keys::secretOf);
    }

    public String encrypt(String clear, String context) {
        return JWE.encrypt(
                new AesKey(keys.secretOf(keys.current())), keys.current().getKeyId(), context, clear);
    }

    /** @throws UnreadableSecret when the value was changed, belongs to another context or its key is gone */
    public String decrypt(String encrypted, String context) {
        return JWE.decrypt(keys, key -> new AesKey(keys.secretOf(key)), context, encrypted);
    }
}
