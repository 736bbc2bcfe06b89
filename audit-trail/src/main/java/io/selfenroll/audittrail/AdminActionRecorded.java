package io.selfenroll.audittrail;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** The event; published after the change that it tells of has committed. */
record AdminActionRecorded(
        String action,
        Actor actor,
        UUID siteId,
        Action.Target target,
        Map<String, Object> before,
        Map<String, Object> after,
        Instant at) {

    static AdminActionRecorded of(Actor actor, Action action) {
        return new AdminActionRecorded(
                action.name(), actor, action.siteId(), action.target(), action.before(), action.after(), Instant.now());
    }
}
