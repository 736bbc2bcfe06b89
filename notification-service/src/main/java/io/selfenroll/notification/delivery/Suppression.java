package io.selfenroll.notification.delivery;

import java.time.Instant;
import java.util.UUID;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** An address that a site's mail came back from for good. Each site finds out for itself: none can silence another's. */
@Entity
@Table(name = "suppressed_address")
public class Suppression {

    @Id
    private UUID id;

    private UUID siteId;
    private String recipient;
    private String reason;
    private UUID deliveryId;
    private Instant since;

    protected Suppression() {}

    Suppression(UUID id, Delivery delivery, Instant since) {
        this.id = id;
        siteId = delivery.siteId();
        recipient = delivery.recipient();
        reason = delivery.lastProblem();
        deliveryId = delivery.id();
        this.since = since;
    }

    UUID id() {
        return id;
    }

    UUID siteId() {
        return siteId;
    }

    String recipient() {
        return recipient;
    }

    String reason() {
        return reason;
    }

    UUID deliveryId() {
        return deliveryId;
    }

    Instant since() {
        return since;
    }
}
