package io.selfenroll.admin.user;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Which users of a site.
 *
 * @param text beginning of the address, the last, the first or the whole name; null for all
 * @param status null for all
 * @param tag in the form that is stored; null for all
 * @param language null for all
 */
record UserFilter(UUID siteId, String text, UserStatus status, String tag, String language) {

    /** For the audit. */
    Map<String, Object> facts() {
        Map<String, Object> facts = new HashMap<>();
        facts.put("q", text);
        facts.put("status", status);
        facts.put("tag", tag);
        facts.put("language", language);
        return facts;
    }
}
