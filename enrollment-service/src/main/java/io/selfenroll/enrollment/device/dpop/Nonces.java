package io.selfenroll.enrollment.device.dpop;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import jakarta.inject.Singleton;

import io.quarkus.runtime.Startup;
import io.selfenroll.keys.KeyFile;
import io.selfenroll.keys.KeyedHash;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Our own time, handed to clients whose clock may be wrong: {@code seconds.mac}. Nothing is stored; every instance with
 * the same key file accepts what another one gave. Made at start, so that a bad key file stops it.
 */
@Startup
@Singleton
class Nonces {

    /** How long a client may use one. */
    static final Duration LIFE = Duration.ofMinutes(5);

    private static final int LONGEST = 100;

    /** Clocks of instances may differ. */
    private static final Duration SKEW = Duration.ofMinutes(1);

    private final KeyedHash hash;

    Nonces(@ConfigProperty(name = "selfenroll.keys.device-secret") Path keys) {
        hash = new KeyedHash(KeyFile.read(keys), "dpop-nonce");
    }

    String at(Instant now) {
        String seconds = Long.toString(now.getEpochSecond());
        return seconds + "." + mac(hash.hash(seconds));
    }

    /** Whether it is ours and still good. */
    boolean valid(String nonce, Instant now) {
        int dot = nonce.indexOf('.');
        if (nonce.length() > LONGEST || dot < 1 || !nonce.substring(0, dot).matches("[0-9]{1,12}")) {
            return false;
        }
        String seconds = nonce.substring(0, dot);
        byte[] given = nonce.substring(dot + 1).getBytes(StandardCharsets.UTF_8);
        boolean ours = hash.hashes(seconds).stream()
                .anyMatch(own -> MessageDigest.isEqual(mac(own).getBytes(StandardCharsets.UTF_8), given));
        Instant made = Instant.ofEpochSecond(Long.parseLong(seconds));
        return ours && !made.isBefore(now.minus(LIFE)) && !made.isAfter(now.plus(SKEW));
    }

    private static String mac(String hash) {
        return hash.substring(hash.lastIndexOf('.') + 1);
    }
}
