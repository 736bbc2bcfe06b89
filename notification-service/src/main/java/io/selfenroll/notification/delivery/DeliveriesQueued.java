package io.selfenroll.notification.delivery;

/** Fired inside the transaction that wrote new rows; observe it after success to send them at once. */
public record DeliveriesQueued() {}
