package io.selfenroll.notification.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One message to one recipient. However it ends, its secret is erased in the same step. */
@Entity
public class Delivery {

    @Id
    private UUID id;

    private String kind;
    private UUID credentialId;
    private UUID requestId;
    private UUID siteId;
    private UUID userId;
    private String recipient;
    private String firstName;
    private String lastName;
    private String siteSlug;
    private String siteName;
    private String locale;
    private String reference;
    private String sealedSecret;
    private String messageId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private DeliveryState state;

    private int attempts;
    private String lastProblem;
    private Instant createdAt;
    private Instant expiresAt;
    private Instant nextAttemptAt;
    private Instant sentAt;
    private UUID claim;
    private Instant claimedUntil;

    protected Delivery() {}

    /** Due at once. */
    Delivery(UUID id, NewDelivery message, String messageId, Instant now) {
        this.id = id;
        kind = message.kind();
        credentialId = message.credentialId();
        requestId = message.requestId();
        siteId = message.siteId();
        userId = message.userId();
        recipient = message.recipient();
        firstName = message.firstName();
        lastName = message.lastName();
        siteSlug = message.siteSlug();
        siteName = message.siteName();
        locale = message.locale();
        reference = message.reference();
        sealedSecret = message.sealedSecret();
        this.messageId = messageId;
        state = DeliveryState.QUEUED;
        createdAt = now;
        expiresAt = message.expiresAt();
        nextAttemptAt = now;
    }

    /** Only the holder of the claim may try to send, until the lease ends. */
    UUID claim(UUID holder, Instant until) {
        requireQueued();
        claim = holder;
        claimedUntil = until;
        return holder;
    }

    boolean heldBy(UUID holder) {
        return state == DeliveryState.QUEUED && holder.equals(claim);
    }

    boolean expired(Instant now) {
        return !now.isBefore(expiresAt);
    }

    void sent(Instant now) {
        attempts++;
        sentAt = now;
        lastProblem = null;
        end(DeliveryState.SENT);
    }

    void failed(String reason) {
        attempts++;
        lastProblem = reason;
        end(DeliveryState.FAILED);
    }

    /** Due again after the wait, but looked at no later than when it expires. */
    void deferred(String reason, Instant now, Duration wait) {
        requireQueued();
        attempts++;
        lastProblem = reason;
        Instant next = now.plus(wait);
        nextAttemptAt = next.isAfter(expiresAt) ? expiresAt : next;
        release();
    }

    void expire() {
        end(DeliveryState.EXPIRED);
    }

    void cancel() {
        end(DeliveryState.CANCELLED);
    }

    private void end(DeliveryState last) {
        requireQueued();
        state = last;
        sealedSecret = null;
        nextAttemptAt = null;
        release();
    }

    private void release() {
        claim = null;
        claimedUntil = null;
    }

    private void requireQueued() {
        if (state != DeliveryState.QUEUED) {
            throw new IllegalStateException("Delivery " + id + " has ended as " + state);
        }
    }

    public UUID id() {
        return id;
    }

    public String kind() {
        return kind;
    }

    public UUID credentialId() {
        return credentialId;
    }

    public UUID requestId() {
        return requestId;
    }

    public UUID siteId() {
        return siteId;
    }

    public UUID userId() {
        return userId;
    }

    public String recipient() {
        return recipient;
    }

    public String firstName() {
        return firstName;
    }

    public String lastName() {
        return lastName;
    }

    public String siteSlug() {
        return siteSlug;
    }

    public String siteName() {
        return siteName;
    }

    /** What the user asked for, null when unknown. */
    public String locale() {
        return locale;
    }

    public String reference() {
        return reference;
    }

    /** Empty when the delivery has ended. */
    public Optional<String> sealedSecret() {
        return Optional.ofNullable(sealedSecret);
    }

    public String messageId() {
        return messageId;
    }

    public DeliveryState state() {
        return state;
    }

    public int attempts() {
        return attempts;
    }

    public String lastProblem() {
        return lastProblem;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    public Instant nextAttemptAt() {
        return nextAttemptAt;
    }

    public Instant sentAt() {
        return sentAt;
    }
}
