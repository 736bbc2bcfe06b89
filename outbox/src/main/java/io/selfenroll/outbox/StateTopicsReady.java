package io.selfenroll.outbox;

import java.util.Map;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready once each state topic has been applied as far as it was when the service started. */
@ApplicationScoped
@Readiness
class StateTopicsReady implements HealthCheck {

    private final StateTopicEnds ends;
    private final TopicPositions positions;
    private Map<TopicPartition, Long> targets;
    private volatile boolean caughtUp;

    StateTopicsReady(StateTopicEnds ends, TopicPositions positions) {
        this.ends = ends;
        this.positions = positions;
    }

    @Override
    public HealthCheckResponse call() {
        if (!caughtUp) {
            caughtUp = catchUp();
        }
        return HealthCheckResponse.named("state topics caught up")
                .status(caughtUp)
                .build();
    }

    private synchronized boolean catchUp() {
        if (targets == null) {
            targets = ends.now().orElse(null);
        }
        try {
            return targets != null && QuarkusTransaction.requiringNew().call(() -> positions.reached(targets));
        } catch (RuntimeException e) {
            // A database that does not answer has a check of its own.
            return false;
        }
    }
}
