package io.selfenroll.admin.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;

import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;

/** The waits that wrong passwords of an administrator cost. */
class SignInAttemptTest {

    private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");
    private static final SignInConfig CONFIG = new SmallRyeConfigBuilder()
            .addDiscoveredConverters()
            .withMapping(SignInConfig.class)
            .build()
            .getConfigMapping(SignInConfig.class);

    private final SignInAttempt attempt = new SignInAttempt("a@acme.example", START);

    @Test
    void fiveFailuresAreFreeOnlyUpToTheLast() {
        for (int i = 0; i < 5; i++) {
            assertThatCode(() -> attempt.begin(START, CONFIG)).doesNotThrowAnyException();
        }
        assertThat(waitAt(START)).isEqualTo(1);
    }

    @Test
    void theWaitDoublesUpToItsLongest() {
        Instant now = fail(START, 5);
        for (long wait : new long[] {1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900}) {
            assertThat(waitAt(now)).isEqualTo(wait);
            now = now.plusSeconds(wait);
            attempt.begin(now, CONFIG);
        }
    }

    @Test
    void afterAHundredFailuresItIsStillTheLongest() {
        Instant now = fail(START, 5);
        for (int i = 0; i < 100; i++) {
            now = now.plusSeconds(900);
            attempt.begin(now, CONFIG);
        }
        assertThat(waitAt(now)).isEqualTo(900);
    }

    @Test
    void failuresAreForgottenAfterADayWithoutOne() {
        fail(START, 5);
        attempt.begin(START.plus(Duration.ofHours(24)), CONFIG);
        assertThat(waitAt(START.plus(Duration.ofHours(24)))).isEqualTo(2);

        Instant later = START.plus(Duration.ofHours(48)).plusSeconds(1);
        attempt.begin(later, CONFIG);
        assertThatCode(() -> attempt.begin(later, CONFIG)).doesNotThrowAnyException();
    }

    @Test
    void aTryThatIsTakenBackCostsNothing() {
        fail(START, 4);
        attempt.begin(START, CONFIG);
        attempt.undo(CONFIG);

        assertThatCode(() -> attempt.begin(START, CONFIG)).doesNotThrowAnyException();
        assertThat(waitAt(START)).isEqualTo(1);
    }

    @Test
    void nothingCanBeTakenBackThatWasNotCounted() {
        attempt.undo(CONFIG);
        attempt.undo(CONFIG);

        assertThat(waitAt(fail(START, 5))).isEqualTo(1);
    }

    private Instant fail(Instant now, int times) {
        for (int i = 0; i < times; i++) {
            attempt.begin(now, CONFIG);
        }
        return now;
    }

    /** What a try at this moment is told, in seconds. */
    private long waitAt(Instant now) {
        long[] wait = new long[1];
        assertThatThrownBy(() -> attempt.begin(now, CONFIG))
                .isInstanceOfSatisfying(
                        SignInDelayed.class,
                        delayed -> wait[0] = Long.parseLong(
                                delayed.getHeaders().get("Retry-After").toString()));
        return wait[0];
    }
}
