package io.selfenroll.keys;

import org.jose4j.jwe.KeyManagementAlgorithmIdentifiers;

/**
 * Encrypts to somebody's public key: JWE compact, ECDH-ES with A256GCM, on X25519 (RFC 8037) or on P-256 when the key is.
 * Who seals cannot open.
 */
public final class Sealer {

    static final Jwe JWE = new Jwe(KeyManagementAlgorithmIdentifiers.ECDH_ES);

    private final KeyFile publicKeys;

    public Sealer(KeyFile publicKeys) {
        this.publicKeys = publicKeys.publicKeys();
    }

    public String seal(String clear) {
        var pair = publicKeys.currentPair();
        return JWE.encrypt(pair.getPublicKey(), pair.getKeyId(), null, clear);
    }
}
