package io.selfenroll.outbox;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready once each state topic has been applied as far as it was when the service started. */
@ApplicationScoped
@Readiness
class StateTopicsReady implements HealthCheck {

    private final CatchUp catchUp;

    StateTopicsReady(CatchUp catchUp) {
        this.catchUp = catchUp;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("state topics caught up")
                .status(catchUp.done())
                .build();
    }
}
