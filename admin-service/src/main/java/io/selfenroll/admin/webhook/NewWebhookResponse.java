package io.selfenroll.admin.webhook;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** @param secret in the form of Standard Webhooks ({@code whsec_...}); never shown again */
record NewWebhookResponse(@JsonUnwrapped WebhookResponse webhook, String secret) {

    @Override
    public String toString() {
        return "NewWebhookResponse[webhook=" + webhook + ", secret=***]";
    }
}
