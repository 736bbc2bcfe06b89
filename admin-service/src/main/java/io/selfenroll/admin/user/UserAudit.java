package io.selfenroll.admin.user;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import io.selfenroll.audittrail.Action;
import io.selfenroll.audittrail.AuditTrail;

/** Puts changes of users into the audit. */
@ApplicationScoped
class UserAudit {

    private final AuditTrail audit;

    UserAudit(AuditTrail audit) {
        this.audit = audit;
    }

    void created(User user) {
        audit.record(action("user.created", user).changing(Map.of(), state(user)));
    }

    void changed(User user, Map<String, Object> before) {
        audit.record(action("user.changed", user).changing(before, state(user)));
    }

    void deleted(User user) {
        audit.record(action("user.deleted", user).changing(state(user), Map.of()));
    }

    /** Many at once: one action that counts and names them. */
    void many(String name, UUID siteId, List<User> users, Map<String, ?> what) {
        Map<String, Object> facts = new HashMap<>(what);
        facts.put("users", users.size());
        facts.put("emails", users.stream().map(User::email).toList());
        audit.record(Action.of(name, siteId, "site", siteId, null).with(facts));
    }

    void exported(UUID siteId, Map<String, ?> facts) {
        audit.record(Action.of("users.exported", siteId, "site", siteId, null).with(facts));
    }

    static Map<String, Object> state(User user) {
        Map<String, Object> state = new HashMap<>();
        state.put("email", user.email());
        state.put("firstName", user.firstName());
        state.put("lastName", user.lastName());
        state.put("language", user.language());
        state.put("phone", user.phone());
        state.put("tags", user.tags());
        state.put("status", user.status());
        return state;
    }

    private static Action action(String name, User user) {
        return Action.of(name, user.siteId(), "user", user.id(), user.email());
    }
}
