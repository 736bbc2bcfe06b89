package io.selfenroll.admin.pin;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import io.selfenroll.keys.FieldCipher;
import io.selfenroll.keys.KeyedHash;
import io.selfenroll.keys.RandomText;

/** Makes PINs, and turns one into what is stored, shown and published. */
@ApplicationScoped
class PinVault {

    static final int DIGITS = 8;

    private final FieldCipher cipher;
    private final KeyedHash hash;

    PinVault(FieldCipher cipher, KeyedHash hash) {
        this.cipher = cipher;
        this.hash = hash;
    }

    String random() {
        return RandomText.digits(DIGITS);
    }

    /** Encrypted for its site: the value copied to another site's row does not open. */
    Pin seal(UUID siteId, String digits, Instant validFrom) {
        return new Pin(siteId, cipher.encrypt(digits, siteId.toString()), hash.hash(digits), validFrom);
    }

    String open(Pin pin) {
        return cipher.decrypt(pin.encryptedPin(), pin.siteId().toString());
    }

    /** One hash per accepted key, so that a rotation of the key leaves no PIN behind. */
    List<String> hashes(String digits) {
        return hash.hashes(digits);
    }
}
