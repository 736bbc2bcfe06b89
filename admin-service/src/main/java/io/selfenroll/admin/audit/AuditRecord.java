package io.selfenroll.admin.audit;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;

/**
 * What an entry says. Its JSON, fields in alphabetical order and without white space, is what is hashed.
 *
 * @param at UTC with six digits after the second, so that texts sort as times
 */
record AuditRecord(
        String eventId,
        String at,
        String action,
        Actor actor,
        String siteId,
        Target target,
        Map<String, Object> before,
        Map<String, Object> after) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    /** @param kind ADMIN, API_TOKEN, ANONYMOUS or SYSTEM */
    record Actor(String kind, String id, String name, String address) {

        Actor {
            id = cut(id, 100);
            name = cut(name, 320);
            address = cut(address, 100);
        }

        static Actor service(String name) {
            return new Actor("SYSTEM", null, name, null);
        }
    }

    record Target(String type, String id, String label) {

        Target {
            type = cut(type, 50);
            id = cut(id, 200);
            label = cut(label, 320);
        }
    }

    AuditRecord {
        eventId = cut(eventId, 100);
        action = cut(action, 100);
        before = before == null ? Map.of() : before;
        after = after == null ? Map.of() : after;
    }

    static String time(Instant at) {
        return TIME.format(at);
    }

    AuditRecord labelled(String label) {
        return new AuditRecord(
                eventId, at, action, actor, siteId, new Target(target.type(), target.id(), label), before, after);
    }

    private static String cut(String text, int length) {
        return text == null || text.length() <= length ? text : text.substring(0, length);
    }
}
