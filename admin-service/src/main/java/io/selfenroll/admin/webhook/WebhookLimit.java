package io.selfenroll.admin.webhook;

import io.selfenroll.httpapi.Conflict;

final class WebhookLimit extends Conflict {

    private static final long serialVersionUID = 1L;

    /** Of one site. */
    static final int MOST = 20;

    WebhookLimit() {
        super(
                "webhook-limit-reached",
                "The site has as many webhooks as it can have",
                "Delete one of the " + MOST + " first.");
    }
}
