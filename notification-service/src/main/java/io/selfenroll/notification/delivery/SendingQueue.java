package io.selfenroll.notification.delivery;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.selfenroll.outbox.Outbox;

/**
 * The mail worker's side of the queue. A row is held by a claim with a lease; the outcome counts only from the holder, so
 * two instances never record two. What is recorded is committed when a method returns; calls that come at the same time
 * share a transaction.
 */
@ApplicationScoped
public class SendingQueue {

    private final DeliveryRepository deliveries;
    private final Outbox outbox;
    private final DeliveryConfig config;
    private final Backoff backoff;
    private final Together<Change, Boolean> changes = new Together<>(this::apply);

    /** @param made to a row that is still held; tells what the caller is told */
    private record Change(Claimed claimed, Predicate<Delivery> made) {}

    SendingQueue(DeliveryRepository deliveries, Outbox outbox, DeliveryConfig config) {
        this.deliveries = deliveries;
        this.outbox = outbox;
        this.config = config;
        this.backoff = new Backoff(config.firstRetry(), config.longestRetry());
    }

    /** Takes up to {@code max} due deliveries; those whose credential has expired end here instead. */
    @Transactional
    public List<Claimed> claim(int max) {
        Instant now = now();
        List<Claimed> claimed = new ArrayList<>();
        for (Delivery delivery : deliveries.lockDue(now, max)) {
            if (delivery.expired(now)) {
                expire(delivery, now);
            } else {
                claimed.add(new Claimed(delivery, delivery.claim(UUID.randomUUID(), now.plus(config.lease()))));
            }
        }
        return claimed;
    }

    /** When the next delivery that nobody holds is due; may be in the past, empty when none waits. */
    @Transactional
    public Optional<Instant> nextDue() {
        return deliveries.nextDue(now());
    }

    /**
     * Asked right before sending: still ours, not cancelled, not expired. Renews the lease.
     *
     * @return false when it must not be sent
     */
    public boolean confirm(Claimed claimed) {
        return change(claimed, delivery -> {
            Instant now = now();
            if (delivery.expired(now)) {
                expire(delivery, now);
                return false;
            }
            delivery.claim(claimed.claim(), now.plus(config.lease()));
            return true;
        });
    }

    /** Ends it unsent. */
    public boolean withdraw(Claimed claimed, CancelReason reason) {
        return end(claimed, delivery -> {
            delivery.cancel(reason);
            publish(delivery, DeliveryEvent.Cancelled.of(delivery, reason, now()));
        });
    }

    public boolean sent(Claimed claimed) {
        return end(claimed, delivery -> {
            delivery.sent(now());
            publish(delivery, DeliveryEvent.Sent.of(delivery));
        });
    }

    /** @param reason a code such as {@code smtp-550}, never the text of an error */
    public boolean failed(Claimed claimed, String reason) {
        return end(claimed, delivery -> {
            delivery.failed(reason);
            publish(delivery, DeliveryEvent.Failed.of(delivery, now()));
        });
    }

    /** Another try follows, or none when the credential expires before. */
    public boolean deferred(Claimed claimed, String reason) {
        return end(claimed, delivery -> {
            Instant now = now();
            delivery.deferred(reason, now, backoff.after(delivery.attempts() + 1));
            if (delivery.expired(now)) {
                expire(delivery, now);
            } else {
                publish(delivery, DeliveryEvent.Deferred.of(delivery));
            }
        });
    }

    private boolean end(Claimed claimed, Consumer<Delivery> outcome) {
        return change(claimed, delivery -> {
            outcome.accept(delivery);
            return true;
        });
    }

    /** @return false also when the delivery ended while it was on its way, or another instance has taken it over */
    private boolean change(Claimed claimed, Predicate<Delivery> made) {
        return changes.ask(new Change(claimed, made));
    }

    private List<Boolean> apply(List<Change> some) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Map<UUID, Delivery> rows =
                    deliveries
                            .lock(some.stream()
                                    .map(change -> change.claimed().delivery().id())
                                    .toList())
                            .stream()
                            .collect(Collectors.toMap(Delivery::id, row -> row));
            return some.stream()
                    .map(change -> {
                        Delivery row = rows.get(change.claimed().delivery().id());
                        return row != null
                                && row.heldBy(change.claimed().claim())
                                && change.made().test(row);
                    })
                    .toList();
        });
    }

    private void expire(Delivery delivery, Instant now) {
        delivery.expire();
        publish(delivery, DeliveryEvent.Expired.of(delivery, now));
    }

    private void publish(Delivery delivery, DeliveryEvent event) {
        DeliveryEvent.publish(outbox, delivery, event);
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
