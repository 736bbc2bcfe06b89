package io.selfenroll.admin.session;

import java.time.Instant;
import java.util.UUID;

import io.selfenroll.outbox.Outbox;

/** The event; published after the end of the session has committed. */
record SessionEnded(UUID sessionId, Instant endedAt, Instant expiresAt) {

    static final String TOPIC = "ended-session";
    private static final String TYPE = "session.ended.v1";

    void publish(Outbox outbox) {
        outbox.publish(TOPIC, sessionId.toString(), TYPE, this);
    }

    /** Nobody needs to know any more. */
    static void forget(Outbox outbox, UUID sessionId) {
        outbox.publish(TOPIC, sessionId.toString(), TYPE, null);
    }
}
