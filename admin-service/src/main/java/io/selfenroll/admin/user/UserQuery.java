package io.selfenroll.admin.user;

import java.util.UUID;

/**
 * Which users to list.
 *
 * @param text beginning of the address, the first, last or whole name; null for all
 * @param status null for all
 * @param after address of the last user seen, null for the first page
 */
record UserQuery(UUID siteId, String text, UserStatus status, String after, int limit) {

    /** For LIKE with the escape character {@code !}. */
    String prefix() {
        return text.strip().replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }

    boolean hasText() {
        return text != null && !text.isBlank();
    }
}
