package io.selfenroll.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jakarta.inject.Inject;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.selfenroll.localstack.test.KafkaResource;
import io.selfenroll.localstack.test.MariaDbResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(MariaDbResource.class)
@QuarkusTestResource(KafkaResource.class)
class PoisonGuardTest {

    @Inject
    Outbox outbox;

    private final MeterRegistry metrics = new SimpleMeterRegistry();

    private final Event event = new Event(
            UUID.randomUUID().toString(), Ledger.WRITTEN, "k", Instant.now(), "selfenroll.ledger", 0, 1, new byte[0]);

    private static void fail(List<Event> events) {
        throw new IllegalStateException("the container is closed");
    }

    private double deadLetters(String consumer) {
        return metrics.counter("selfenroll.inbox.dead.letters", "consumer", consumer)
                .count();
    }

    @Test
    void whatFailsWhileTheServiceStopsIsNotTheEventsFault() {
        Retry stopping = new Retry();
        stopping.stop(null);
        PoisonGuard guard = new PoisonGuard(outbox, stopping, metrics);
        assertThatThrownBy(() -> guard.run("stopping", List.of(event), PoisonGuardTest::fail))
                .hasMessage("the container is closed");
        assertThat(deadLetters("stopping")).isZero();
    }

    @Test
    void whatFailsOtherwiseBecomesADeadLetter() {
        PoisonGuard guard = new PoisonGuard(outbox, new Retry(), metrics);
        assertThat(guard.run("running", List.of(event), PoisonGuardTest::fail)).isFalse();
        assertThat(deadLetters("running")).isOne();
    }
}
