package io.selfenroll.notification.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

import io.selfenroll.messagetemplate.MessageKind;
import io.selfenroll.messagetemplate.Placeholder;
import org.hibernate.Length;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One message to one recipient. However it ends, its secret is erased in the same step. */
@Entity
public class Delivery {

    @Id
    private UUID id;

    private String kind;
    private UUID causeId;
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

    @Convert(converter = ValuesConverter.class)
    @Column(length = Length.LONG32)
    private Map<Placeholder, String> details;

    private String sealedSecret;
    private String sealedDisownToken;
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

    Delivery(UUID id, NewDelivery message, String messageId, Instant now) {
        NewDelivery.About about = message.about();
        NewDelivery.Recipient to = message.recipient();
        this.id = id;
        kind = message.kind().code();
        causeId = message.causeId();
        credentialId = about.credentialId();
        requestId = about.requestId();
        siteId = about.siteId();
        userId = about.userId();
        recipient = to.email();
        firstName = to.firstName();
        lastName = to.lastName();
        siteSlug = about.siteSlug();
        siteName = about.siteName();
        locale = to.language();
        reference = about.reference();
        details = message.values();
        sealedSecret = message.sealedSecret();
        sealedDisownToken = message.sealedDisownToken();
        this.messageId = messageId;
        state = DeliveryState.QUEUED;
        createdAt = now;
        expiresAt = message.expiresAt();
        nextAttemptAt = message.notBefore() == null ? now : message.notBefore();
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

    /** Nothing was tried, and that must not look like a switch that somebody turned. */
    void cancel(CancelReason reason) {
        cancel();
        lastProblem = reason == CancelReason.SUPPRESSED ? reason.code() : null;
    }

    /** Came back after it was sent. */
    void bounced(String reason) {
        if (state != DeliveryState.SENT) {
            throw new IllegalStateException("Delivery " + id + " was not sent");
        }
        state = DeliveryState.BOUNCED;
        lastProblem = reason;
    }

    private void end(DeliveryState last) {
        requireQueued();
        state = last;
        sealedSecret = null;
        sealedDisownToken = null;
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

    public MessageKind messageKind() {
        return MessageKind.of(kind).orElseThrow();
    }

    UUID causeId() {
        return causeId;
    }

    /** Null, like the next three, when it does not concern one. */
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

    /** What the text shows beyond the other fields. */
    public Map<Placeholder, String> values() {
        return details;
    }

    /** Empty when there was none, or the delivery has ended. */
    public Optional<String> sealedSecret() {
        return Optional.ofNullable(sealedSecret);
    }

    /** The end of the link "this was not me"; empty alike. */
    public Optional<String> sealedDisownToken() {
        return Optional.ofNullable(sealedDisownToken);
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
