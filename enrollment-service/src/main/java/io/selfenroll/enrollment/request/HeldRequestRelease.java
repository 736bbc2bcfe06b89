package io.selfenroll.enrollment.request;

import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.selfenroll.enrollment.event.EnrollmentRequested;
import io.selfenroll.outbox.StateTopics;

/** Decides requests whose turn has come, by what is known at that time. One that fails is tried again a second later. */
@ApplicationScoped
class HeldRequestRelease {

    private static final int AT_ONCE = 100;

    private final HeldRequests held;
    private final RequestDecisions decisions;
    private final StateTopics state;

    HeldRequestRelease(HeldRequests held, RequestDecisions decisions, StateTopics state) {
        this.held = held;
        this.decisions = decisions;
        this.state = state;
    }

    @Scheduled(
            every = "1s",
            identity = "release-held-requests",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void release() {
        if (!QuarkusTransaction.requiringNew().call(held::anyDue)) {
            return;
        }
        state.awaitCaughtUp();
        while (QuarkusTransaction.requiringNew().call(this::releaseSome) == AT_ONCE) {
            // until the line is empty
        }
    }

    private int releaseSome() {
        List<EnrollmentRequested> due = held.takeDue(AT_ONCE);
        decisions.decideHeld(due);
        return due.size();
    }
}
