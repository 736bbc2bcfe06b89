package io.selfenroll.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;

import org.junit.jupiter.api.Test;

/** Company PINs, device tokens and the ends of links are made of these; passwords are tested where they are made. */
class RandomTextTest {

    private static final int SAMPLES = 1_000_000;

    /** Chi-square with 9 degrees of freedom passes this once in a hundred million times. */
    private static final double DIGITS_LIMIT = 54;

    /** With 63 degrees of freedom likewise. */
    private static final double BASE64_LIMIT = 145;

    @Test
    void digitsAreUniformAtEveryPosition() {
        uniform("0123456789", 8, () -> RandomText.digits(8), DIGITS_LIMIT);
    }

    @Test
    void bytesAreUniformAtEveryPositionAndNeverRepeat() {
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        // 18 bytes are 24 characters: none of them carries fewer than six bits.
        assertThat(uniform(alphabet, 24, () -> RandomText.base64Url(18), BASE64_LIMIT))
                .hasSize(SAMPLES);
    }

    private static Set<String> uniform(String alphabet, int length, Supplier<String> source, double limit) {
        int[][] counts = new int[length][alphabet.length()];
        Set<String> seen = new HashSet<>();
        for (int sample = 0; sample < SAMPLES; sample++) {
            String text = source.get();
            seen.add(text);
            for (int i = 0; i < length; i++) {
                counts[i][alphabet.indexOf(text.charAt(i))]++;
            }
        }
        for (int[] position : counts) {
            double expected = (double) SAMPLES / alphabet.length();
            double sum = 0;
            for (int count : position) {
                sum += (count - expected) * (count - expected) / expected;
            }
            assertThat(sum).isLessThan(limit);
        }
        return seen;
    }
}
