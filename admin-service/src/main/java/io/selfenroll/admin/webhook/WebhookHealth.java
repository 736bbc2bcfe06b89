package io.selfenroll.admin.webhook;

import java.time.Instant;
import java.util.UUID;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** What became of the last tries to reach a webhook. */
@Entity
@Table(name = "webhook_health")
public class WebhookHealth {

    @Id
    @Column(name = "webhook_id")
    private UUID webhookId;

    @Column(name = "last_delivery_at")
    private Instant lastDeliveryAt;

    @Column(name = "last_status")
    private Integer lastStatus;

    @Column(name = "failures_in_a_row")
    private int failuresInARow;

    protected WebhookHealth() {}

    WebhookHealth(UUID webhookId) {
        this.webhookId = webhookId;
    }

    public void delivered(int httpStatus, Instant now) {
        lastDeliveryAt = now;
        lastStatus = httpStatus;
        failuresInARow = 0;
    }

    /** @param httpStatus null when there was no answer */
    public void failed(Integer httpStatus) {
        lastStatus = httpStatus;
        failuresInARow++;
    }

    Instant lastDeliveryAt() {
        return lastDeliveryAt;
    }

    Integer lastStatus() {
        return lastStatus;
    }

    int failuresInARow() {
        return failuresInARow;
    }
}
