package io.selfenroll.notification.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.selfenroll.httpapi.Page;

/** Deliveries as administrators see them. */
@ApplicationScoped
class DeliveryList {

    private final DeliveryRepository deliveries;

    DeliveryList(DeliveryRepository deliveries) {
        this.deliveries = deliveries;
    }

    /** Newest first. */
    @Transactional
    Page<DeliveryItem> page(DeliveryFilter filter, int size) {
        return Page.of(deliveries.list(filter, size + 1), size, DeliveryItem::of, DeliveryFilter.After::cursor);
    }
}
