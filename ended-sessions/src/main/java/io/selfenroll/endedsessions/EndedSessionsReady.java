package io.selfenroll.endedsessions;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready once the ended sessions were read; before that, no token with a session is judged. */
@ApplicationScoped
@Readiness
class EndedSessionsReady implements HealthCheck {

    private final EndedSessions sessions;

    EndedSessionsReady(EndedSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("ended sessions known")
                .status(sessions.complete())
                .build();
    }
}
