package io.selfenroll.notification.delivery;

import java.time.Instant;
import java.util.UUID;

import io.selfenroll.outbox.Outbox;

/**
 * What happened to a delivery, published after it has committed, in order per delivery. The credential is null where the
 * message is about none.
 */
sealed interface DeliveryEvent {

    String TOPIC = "delivery";

    String type();

    /** Published is what became of messages about an enrollment request; the others concern no other service. */
    static void publish(Outbox outbox, Delivery delivery, DeliveryEvent event) {
        if (delivery.requestId() != null) {
            outbox.publish(TOPIC, delivery.id().toString(), event.type(), event);
        }
    }

    /** The row waits to be sent. */
    record Queued(
            UUID deliveryId,
            String kind,
            UUID requestId,
            UUID credentialId,
            UUID siteId,
            UUID userId,
            String recipient,
            Instant queuedAt)
            implements DeliveryEvent {

        static final String TYPE = "delivery.queued.v1";

        static Queued of(Delivery d) {
            return new Queued(
                    d.id(),
                    d.kind(),
                    d.requestId(),
                    d.credentialId(),
                    d.siteId(),
                    d.userId(),
                    d.recipient(),
                    d.createdAt());
        }

        @Override
        public String type() {
            return TYPE;
        }
    }

    /** A try failed, another follows at the latest when the credential expires. */
    record Deferred(
            UUID deliveryId,
            String kind,
            UUID requestId,
            UUID credentialId,
            UUID siteId,
            UUID userId,
            String recipient,
            int attempts,
            String reason,
            Instant nextAttemptAt)
            implements DeliveryEvent {

        static final String TYPE = "delivery.deferred.v1";

        static Deferred of(Delivery d) {
            return new Deferred(
                    d.id(),
                    d.kind(),
                    d.requestId(),
                    d.credentialId(),
                    d.siteId(),
                    d.userId(),
                    d.recipient(),
                    d.attempts(),
                    d.lastProblem(),
                    d.nextAttemptAt());
        }

        @Override
        public String type() {
            return TYPE;
        }
    }

    /** The mail server accepted it and the secret has been erased. */
    record Sent(
            UUID deliveryId,
            String kind,
            UUID requestId,
            UUID credentialId,
            UUID siteId,
            UUID userId,
            String recipient,
            int attempts,
            Instant sentAt)
            implements DeliveryEvent {

        static final String TYPE = "delivery.sent.v1";

        static Sent of(Delivery d) {
            return new Sent(
                    d.id(),
                    d.kind(),
                    d.requestId(),
                    d.credentialId(),
                    d.siteId(),
                    d.userId(),
                    d.recipient(),
                    d.attempts(),
                    d.sentAt());
        }

        @Override
        public String type() {
            return TYPE;
        }
    }

    /** Sent, and given back by another mail server. */
    record Bounced(
            UUID deliveryId,
            String kind,
            UUID requestId,
            UUID credentialId,
            UUID siteId,
            UUID userId,
            String recipient,
            String reason,
            boolean suppressed,
            Instant bouncedAt)
            implements DeliveryEvent {

        static final String TYPE = "delivery.bounced.v1";

        /** @param hard whether the address gets no more mails */
        static Bounced of(Delivery d, boolean hard, Instant at) {
            return new Bounced(
                    d.id(),
                    d.kind(),
                    d.requestId(),
                    d.credentialId(),
                    d.siteId(),
                    d.userId(),
                    d.recipient(),
                    d.lastProblem(),
                    hard,
                    at);
        }

        @Override
        public String type() {
            return TYPE;
        }
    }

    /** Refused for good; the secret has been erased. */
    record Failed(
            UUID deliveryId,
            String kind,
            UUID requestId,
            UUID credentialId,
            UUID siteId,
            UUID userId,
            String recipient,
            int attempts,
            String reason,
            Instant failedAt)
            implements DeliveryEvent {

        static final String TYPE = "delivery.failed.v1";

        static Failed of(Delivery d, Instant at) {
            return new Failed(
                    d.id(),
                    d.kind(),
                    d.requestId(),
                    d.credentialId(),
                    d.siteId(),
                    d.userId(),
                    d.recipient(),
                    d.attempts(),
                    d.lastProblem(),
                    at);
        }

        @Override
        public String type() {
            return TYPE;
        }
    }

    /** The credential died before its mail was accepted; it will not be sent any more. */
    record Expired(
            UUID deliveryId,
            String kind,
            UUID requestId,
            UUID credentialId,
            UUID siteId,
            UUID userId,
            String recipient,
            int attempts,
            Instant expiredAt)
            implements DeliveryEvent {

        static final String TYPE = "delivery.expired.v1";

        static Expired of(Delivery d, Instant at) {
            return new Expired(
                    d.id(),
                    d.kind(),
                    d.requestId(),
                    d.credentialId(),
                    d.siteId(),
                    d.userId(),
                    d.recipient(),
                    d.attempts(),
                    at);
        }

        @Override
        public String type() {
            return TYPE;
        }
    }

    /** It need not be sent any more. */
    record Cancelled(
            UUID deliveryId,
            String kind,
            UUID requestId,
            UUID credentialId,
            UUID siteId,
            UUID userId,
            String recipient,
            String reason,
            Instant cancelledAt)
            implements DeliveryEvent {

        static final String TYPE = "delivery.cancelled.v1";

        static Cancelled of(Delivery d, CancelReason reason, Instant at) {
            return new Cancelled(
                    d.id(),
                    d.kind(),
                    d.requestId(),
                    d.credentialId(),
                    d.siteId(),
                    d.userId(),
                    d.recipient(),
                    reason.code(),
                    at);
        }

        @Override
        public String type() {
            return TYPE;
        }
    }
}
