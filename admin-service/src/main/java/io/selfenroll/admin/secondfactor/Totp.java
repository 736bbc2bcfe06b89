package io.selfenroll.admin.secondfactor;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Time-based one-time passwords of RFC 6238 with what every authenticator app knows: HMAC-SHA-1, 6 digits, 30 s. SHA-1
 * is safe here; HMAC does not rest on what is broken about it.
 */
public final class Totp {

    static final int DIGITS = 6;
    static final int STEP_SECONDS = 30;
    private static final String ALGORITHM = "HmacSHA1";
    private static final int MODULUS = 1_000_000;

    private final byte[] secret;

    /** @param secret in base 32 */
    public Totp(String secret) {
        this.secret = Base32.decode(secret);
    }

    public static long step(Instant time) {
        return Math.floorDiv(time.getEpochSecond(), STEP_SECONDS);
    }

    public String code(long step) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            byte[] hash =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            // Dynamic truncation, RFC 4226, section 5.3.
            int offset = hash[hash.length - 1] & 0xF;
            int number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & Integer.MAX_VALUE;
            return "%06d".formatted(number % MODULUS);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HmacSHA1 is part of every Java platform", e);
        }
    }

    /** The step whose code this is: the current one, or the one before or after it, for clocks that are a bit off. */
    OptionalLong stepOf(String code, Instant now) {
        OptionalLong found = OptionalLong.empty();
        for (long step = step(now) - 1; step <= step(now) + 1; step++) {
            if (MessageDigest.isEqual(
                    code(step).getBytes(StandardCharsets.US_ASCII), code.getBytes(StandardCharsets.UTF_8))) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }
}
