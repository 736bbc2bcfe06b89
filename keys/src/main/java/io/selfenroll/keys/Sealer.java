package io.selfenroll.keys;

import java.time.Duration;

import org.jose4j.jwk.PublicJsonWebKey;

/**
 * Encrypts to somebody's public key: JWE compact, ECDH-ES (P-256) with A256GCM. Who seals cannot open, except that what
 * one process has sealed in the last minute depends on a secret that it still holds.
 */
public final class Sealer {

    /** So long, and for so many texts, one agreement serves. */
    static final Duration LONGEST = Duration.ofMinutes(1);

    static final int MOST = 1_000;

    private final KeyFile publicKeys;
    private Agreement agreement;
    private long agreedAt;
    private int sealed;

    public Sealer(KeyFile publicKeys) {
        this.publicKeys = publicKeys.publicKeys();
    }

    public String seal(String clear) {
        return SealedText.seal(agreement(), clear);
    }

    private synchronized Agreement agreement() {
        PublicJsonWebKey reader = publicKeys.currentPair();
        if (agreement == null || sealed == MOST || System.nanoTime() - agreedAt > LONGEST.toNanos()) {
            agreement = Agreement.with(reader);
            agreedAt = System.nanoTime();
            sealed = 0;
        }
        sealed++;
        return agreement;
    }
}
