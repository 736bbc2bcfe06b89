package io.selfenroll.audittrail;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * One change, without any secret: passwords, PINs, tokens and keys must never be put here.
 *
 * @param name what was done, {@code noun.past-tense}, say {@code user.changed}
 * @param siteId null when it concerns no single site
 * @param before the fields that changed, as they were; empty when the target was made
 * @param after the fields that changed, as they are; empty when the target is gone
 */
public record Action(String name, UUID siteId, Target target, Map<String, Object> before, Map<String, Object> after) {

    /**
     * What it was done to.
     *
     * @param type say {@code user}
     * @param label what people call it, say the user's address
     */
    public record Target(String type, String id, String label) {}

    public Action {
        before = Map.copyOf(before);
        after = Map.copyOf(after);
    }

    public static Action of(String name, UUID siteId, String targetType, Object targetId, String targetLabel) {
        Target target = new Target(targetType, Objects.toString(targetId, null), targetLabel);
        return new Action(name, siteId, target, Map.of(), Map.of());
    }

    /** Keeps only the fields that differ; fields without a value are left out. */
    public Action changing(Map<String, ?> was, Map<String, ?> is) {
        return new Action(name, siteId, target, differing(was, is), differing(is, was));
    }

    /** Further facts, say how many were imported. */
    public Action with(Map<String, ?> facts) {
        return changing(Map.of(), facts);
    }

    private static Map<String, Object> differing(Map<String, ?> from, Map<String, ?> other) {
        Map<String, Object> differing = new LinkedHashMap<>();
        from.forEach((field, value) -> {
            if (value != null && !value.equals(other.get(field))) {
                differing.put(field, value);
            }
        });
        return differing;
    }
}
