package io.selfenroll.credential.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;

import org.junit.jupiter.api.Test;

class SecretRandomnessTest {

    private static final int SAMPLES = 1_000_000;
    /** Chi-square with 31 degrees of freedom passes this once in a thousand million times. */
    private static final double LIMIT = 105;

    @Test
    void passwordsAreUniformAtEveryPositionAndNeverRepeat() {
        Set<String> seen = uniform(13, () -> OneTimePassword.generate().normalised());

        assertThat(seen).hasSize(SAMPLES);
    }

    @Test
    void userNamesAreUniformAtEveryPosition() {
        uniform(6, () -> UserName.generate("acme").local().toUpperCase(Locale.ROOT));
    }

    private static Set<String> uniform(int length, Supplier<String> source) {
        int[][] counts = new int[length][CrockfordText.ALPHABET.length()];
        Set<String> seen = new HashSet<>();
        for (int sample = 0; sample < SAMPLES; sample++) {
            String text = source.get();
            seen.add(text);
            for (int i = 0; i < length; i++) {
                counts[i][CrockfordText.ALPHABET.indexOf(text.charAt(i))]++;
            }
        }
        for (int[] position : counts) {
            assertThat(chiSquare(position)).isLessThan(LIMIT);
        }
        return seen;
    }

    private static double chiSquare(int[] counts) {
        double expected = (double) SAMPLES / counts.length;
        double sum = 0;
        for (int count : counts) {
            sum += (count - expected) * (count - expected) / expected;
        }
        return sum;
    }
}
