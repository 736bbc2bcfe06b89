package io.selfenroll.keys;

import org.jose4j.jwk.PublicJsonWebKey;

/** Opens what a {@link Sealer} sealed to one of these private keys. */
public final class Unsealer {

    private final KeyFile privateKeys;

    public Unsealer(KeyFile privateKeys) {
        this.privateKeys = privateKeys.privateKeys();
    }

    /** @throws UnreadableSecret when it was sealed to another key or changed on the way */
    public String unseal(String sealed) {
        return Sealer.JWE.decrypt(privateKeys, key -> ((PublicJsonWebKey) key).getPrivateKey(), null, sealed);
    }
}
