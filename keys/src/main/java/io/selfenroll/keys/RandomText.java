package io.selfenroll.keys;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.random.RandomGenerator;

/** Random texts for secrets, from the platform's cryptographic generator. */
public final class RandomText {

    /** Crockford's base32 alphabet in lower case: no i, l, o, u. */
    public static final String CROCKFORD = "0123456789abcdefghjkmnpqrstvwxyz";

    private static final SecureRandom RANDOM = new SecureRandom();

    private RandomText() {}

    /** Each character carries 5 bits. */
    public static String crockford(int chars) {
        return from(CROCKFORD, chars);
    }

    /** Decimal digits, leading zeros included. */
    public static String digits(int digits) {
        return from("0123456789", digits);
    }

    /** The given number of random bytes, base64url without padding. */
    public static String base64Url(int bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(bytes));
    }

    /** For a text of another form. */
    public static byte[] bytes(int length) {
        byte[] random = new byte[length];
        RANDOM.nextBytes(random);
        return random;
    }

    private static String from(String alphabet, int length) {
        RandomGenerator random = RANDOM;
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }
}
