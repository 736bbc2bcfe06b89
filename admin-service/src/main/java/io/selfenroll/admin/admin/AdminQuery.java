package io.selfenroll.admin.admin;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Which admins to list.
 *
 * @param text part of the address or of the name; null for all
 * @param after address of the last admin seen; empty for the first page
 */
record AdminQuery(AdminRights rights, String text, String after, int limit) {

    private static final String OWN_SITES_ONLY = " and a.role <> PLATFORM_ADMINISTRATOR and a.sites is not empty"
            + " and not exists (select 1 from Admin b join b.sites s where b.id = a.id and s not in :sites)";

    private static final String TEXT = " and (a.email like :text escape '!' or lower(a.name) like :text escape '!')";

    String jpql() {
        return "from Admin a where a.email > :after" + (rights.ofThePlatform() ? "" : OWN_SITES_ONLY)
                + (hasText() ? TEXT : "") + " order by a.email";
    }

    Map<String, Object> parameters() {
        Map<String, Object> parameters = new HashMap<>(Map.of("after", after));
        if (!rights.ofThePlatform()) {
            // Nobody is in no site at all; an empty list is no valid SQL.
            parameters.put("sites", rights.sites().isEmpty() ? Set.of(rights.adminId()) : rights.sites());
        }
        if (hasText()) {
            String literal = text.strip().toLowerCase(Locale.ROOT);
            literal = literal.replace("!", "!!").replace("%", "!%").replace("_", "!_");
            parameters.put("text", "%" + literal + "%");
        }
        return parameters;
    }

    private boolean hasText() {
        return text != null && !text.isBlank();
    }
}
