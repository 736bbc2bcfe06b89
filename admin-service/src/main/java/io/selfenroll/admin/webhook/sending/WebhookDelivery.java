package io.selfenroll.admin.webhook.sending;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.Length;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One event on its way to one webhook. */
@Entity
@Table(name = "webhook_delivery")
public class WebhookDelivery {

    @Id
    private UUID id;

    @Column(name = "webhook_id")
    private UUID webhookId;

    @Column(name = "event_id")
    private String eventId;

    private String type;

    @Column(length = Length.LONG32)
    private String body;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private DeliveryState state;

    private int attempts;

    @Column(name = "next_attempt_at")
    private Instant nextAttemptAt;

    @Column(name = "last_status")
    private Integer lastStatus;

    @Column(name = "last_problem")
    private String lastProblem;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "delivered_at")
    private Instant deliveredAt;

    protected WebhookDelivery() {}

    /** The try counts as made from now on: if we die in it, the next is due when the lease has run out. */
    void claim(Instant now, Duration lease) {
        attempts++;
        nextAttemptAt = now.plus(lease);
    }

    boolean heldBy(Claimed claimed) {
        return state == DeliveryState.WAITING && attempts == claimed.attempts();
    }

    void delivered(int httpStatus, Instant now) {
        state = DeliveryState.DELIVERED;
        lastStatus = httpStatus;
        lastProblem = null;
        nextAttemptAt = null;
        deliveredAt = now;
    }

    void defer(Outcome outcome, Instant next) {
        remember(outcome);
        nextAttemptAt = next;
    }

    void fail(Outcome outcome) {
        remember(outcome);
        state = DeliveryState.FAILED;
        nextAttemptAt = null;
    }

    private void remember(Outcome outcome) {
        lastStatus = outcome.status();
        lastProblem = outcome.problem();
    }

    /** Under the same event id, so that a receiver that did get it knows. */
    void again(Instant now) {
        state = DeliveryState.WAITING;
        attempts = 0;
        nextAttemptAt = now;
    }

    UUID id() {
        return id;
    }

    UUID webhookId() {
        return webhookId;
    }

    String eventId() {
        return eventId;
    }

    String type() {
        return type;
    }

    String body() {
        return body;
    }

    DeliveryState state() {
        return state;
    }

    int attempts() {
        return attempts;
    }

    Instant nextAttemptAt() {
        return nextAttemptAt;
    }

    Integer lastStatus() {
        return lastStatus;
    }

    String lastProblem() {
        return lastProblem;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant deliveredAt() {
        return deliveredAt;
    }
}
