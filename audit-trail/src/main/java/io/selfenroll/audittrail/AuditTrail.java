package io.selfenroll.audittrail;

import jakarta.enterprise.context.ApplicationScoped;

import io.micrometer.core.instrument.MeterRegistry;
import io.selfenroll.outbox.Outbox;

/** Records actions within the current transaction: both are committed, or neither. */
@ApplicationScoped
public class AuditTrail {

    public static final String TOPIC = "admin-action";
    public static final String TYPE = "admin-action.recorded.v1";
    /** Counts actions by their name. */
    public static final String METRIC = "selfenroll.audit.actions";

    private static final String NO_SITE = "platform";

    private final Outbox outbox;
    private final SignedInActor signedIn;
    private final MeterRegistry metrics;

    AuditTrail(Outbox outbox, SignedInActor signedIn, MeterRegistry metrics) {
        this.outbox = outbox;
        this.signedIn = signedIn;
        this.metrics = metrics;
    }

    /**
     * Records what the caller of the current request did.
     *
     * @throws IllegalStateException outside of a transaction
     */
    public void record(Action action) {
        record(signedIn.actor(), action);
    }

    /** Records what somebody did who is not signed in, say by a wrong password, or the system itself. */
    public void record(Actor actor, Action action) {
        String key = action.siteId() == null ? NO_SITE : action.siteId().toString();
        outbox.publish(TOPIC, key, TYPE, AdminActionRecorded.of(actor, action));
        metrics.counter(METRIC, "action", action.name()).increment();
    }

    /** The caller of the current request, for work that it started and that goes on after the answer. */
    public Actor caller() {
        return signedIn.actor();
    }

    /** The address from which the current request came; null outside of one. */
    public String callerAddress() {
        return signedIn.address();
    }
}
