package io.selfenroll.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class TriesTest {

    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE);
    private final Tries tries = new Tries(now::get);

    @Test
    void thereAreFourWhileTheyAreQuick() {
        IntStream.range(0, 3).forEach(i -> {
            assertThat(tries.another()).isTrue();
            pass(Duration.ofMillis(500));
        });

        assertThat(tries.made()).isEqualTo(4);
        assertThat(tries.another()).isFalse();
    }

    @Test
    void noneBeginsOnceTwoSecondsAreOver() {
        pass(Duration.ofMillis(1999));
        assertThat(tries.another()).isTrue();

        pass(Duration.ofMillis(1));
        assertThat(tries.another()).isFalse();
    }

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }
}
