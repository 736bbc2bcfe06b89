package io.selfenroll.admin.alarm;

import java.util.UUID;

/**
 * A page of the console that a mail leads to.
 *
 * @param path from the root of this installation
 */
public record ConsolePage(String path) {

    public static final ConsolePage START = new ConsolePage("/admin/");

    /** Where a site's PIN is shown and replaced. */
    public static ConsolePage pinOf(UUID siteId) {
        return new ConsolePage(of("sites", siteId).path + "/pin");
    }

    /** @param list name of the list that the thing is in, say {@code devices} */
    public static ConsolePage of(String list, UUID id) {
        return new ConsolePage(START.path + list + "/" + id);
    }
}
