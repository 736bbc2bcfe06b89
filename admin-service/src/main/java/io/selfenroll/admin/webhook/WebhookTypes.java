package io.selfenroll.admin.webhook;

import java.util.Set;
import java.util.TreeSet;

import io.selfenroll.admin.enrollment.ObservedFacts;

/** The types of events that webhooks can be told of. */
public final class WebhookTypes {

    /** Sent on demand only. */
    public static final String TEST = "webhook.test.v1";

    /** A request belongs to no site before it was verified. */
    private static final String WITHOUT_SITE = "enrollment.requested.v1";

    public static final Set<String> ALL = all();

    private WebhookTypes() {}

    private static Set<String> all() {
        Set<String> types = new TreeSet<>(ObservedFacts.types());
        types.remove(WITHOUT_SITE);
        return Set.copyOf(types);
    }
}
