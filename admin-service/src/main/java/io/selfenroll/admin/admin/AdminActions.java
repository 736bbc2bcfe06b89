package io.selfenroll.admin.admin;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import io.selfenroll.audittrail.Action;
import io.selfenroll.audittrail.Actor;

/** How the audit speaks of admins. */
public final class AdminActions {

    private AdminActions() {}

    /** Something done to, or by, the admin. It belongs to a site when the admin has just that one. */
    public static Action of(String name, Admin admin) {
        return Action.of(name, siteOf(admin), "admin", admin.id(), admin.email());
    }

    /** The admin as the one who acts, before there is a token that says so. */
    public static Actor actor(Admin admin, String address) {
        return new Actor(Actor.Kind.ADMIN, admin.id().toString(), admin.email(), address);
    }

    /** What a change of the admin can change. */
    static Map<String, Object> facts(Admin admin) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("name", admin.name());
        facts.put("role", admin.role().name());
        facts.put("sites", admin.siteClaim().stream().sorted().toList());
        facts.put("status", admin.status().name());
        facts.put("language", admin.language());
        return facts;
    }

    private static UUID siteOf(Admin admin) {
        return admin.sites().size() == 1 ? admin.sites().iterator().next() : null;
    }
}
