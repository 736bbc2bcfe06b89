package io.selfenroll.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduler;

/** No scheduled work begins once a service has to stop: the database is given up before the scheduler is. */
@ApplicationScoped
class ScheduledWork {

    private final Scheduler scheduler;

    ScheduledWork(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    void announced(@Observes ShutdownDelayInitiatedEvent stop) {
        scheduler.pause();
    }

    void begun(@Observes ShutdownEvent stop) {
        scheduler.pause();
    }
}
