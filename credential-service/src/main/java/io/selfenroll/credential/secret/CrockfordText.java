package io.selfenroll.credential.secret;

import java.text.Normalizer;
import java.util.Locale;

/** Crockford base32 as people type it, and its check character (Luhn mod N with N = 32). */
final class CrockfordText {

    static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int N = ALPHABET.length();

    private CrockfordText() {}

    /**
     * Upper case; O reads as 0, I and L as 1; dashes, spaces and invisible characters are dropped, wide forms narrowed.
     * What remains may still be anything.
     */
    static String normalise(String typed) {
        StringBuilder text = new StringBuilder();
        Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .codePoints()
                .filter(c -> !isInvisible(c) && !isDash(c))
                .forEach(text::appendCodePoint);
        return text.toString()
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }

    static boolean isInvisible(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT;
    }

    static boolean isDash(int c) {
        return Character.getType(c) == Character.DASH_PUNCTUATION || c == '\u2212';
    }

    static boolean consistsOfAlphabet(String text) {
        return text.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
    }

    /** The character that makes the Luhn sum of text and check character a multiple of 32. */
    static char checkCharacter(String text) {
        int factor = 2;
        int sum = 0;
        for (int i = text.length() - 1; i >= 0; i--) {
            int addend = factor * ALPHABET.indexOf(text.charAt(i));
            sum += addend / N + addend % N;
            factor = 3 - factor;
        }
        return ALPHABET.charAt((N - sum % N) % N);
    }
}
