package io.selfenroll.fuzz;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Base64;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each target with its seeds and with the same mutations of them every time, without Jazzer. */
class TargetsTest {

    private static final long SEED = Long.getLong("fuzz.seed", 1);
    private static final int MUTATIONS = 10_000;

    @ParameterizedTest
    @EnumSource
    void keepsItsRules(Target target) {
        List<byte[]> seeds = Seeds.of(target);
        Mutations mutations = new Mutations(seeds, new Random(SEED));
        seeds.forEach(seed -> read(target, seed));
        for (int i = 0; i < MUTATIONS; i++) {
            read(target, mutations.next());
        }
    }

    private static void read(Target target, byte[] data) {
        try {
            target.read(data);
        } catch (RuntimeException | Error e) {
            assertThatCode(() -> {
                        throw e;
                    })
                    .as(
                            "fuzz.seed=%d, bytes in base64: %s",
                            SEED, Base64.getEncoder().encodeToString(data))
                    .doesNotThrowAnyException();
        }
    }
}
