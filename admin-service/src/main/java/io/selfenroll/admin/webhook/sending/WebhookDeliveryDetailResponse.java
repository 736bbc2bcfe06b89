package io.selfenroll.admin.webhook.sending;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** @param body what is sent, a CloudEvent in JSON */
record WebhookDeliveryDetailResponse(@JsonUnwrapped WebhookDeliveryResponse delivery, String body) {

    static WebhookDeliveryDetailResponse of(WebhookDelivery delivery) {
        return new WebhookDeliveryDetailResponse(WebhookDeliveryResponse.of(delivery), delivery.body());
    }
}
