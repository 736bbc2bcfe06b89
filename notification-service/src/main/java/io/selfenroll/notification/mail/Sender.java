package io.selfenroll.notification.mail;

import io.selfenroll.notification.site.Site;

/**
 * Who a mail seems to come from.
 *
 * @param name display name beside the configured address
 * @param replyTo where answers go, null for nowhere in particular
 */
public record Sender(String name, String replyTo) {

    static final String PRODUCT = "Selfenroll";

    public static Sender of(Site site) {
        return new Sender(site.sender(), site.replyTo());
    }

    /** Of a site that is gone, or none at all. */
    static Sender named(String name) {
        return new Sender(name == null ? PRODUCT : name, null);
    }
}
