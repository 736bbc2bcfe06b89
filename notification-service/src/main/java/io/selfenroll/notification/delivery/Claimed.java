package io.selfenroll.notification.delivery;

import java.util.UUID;

/** A delivery, as it was when it was claimed, and the proof that it is ours to send. */
public record Claimed(Delivery delivery, UUID claim) {}
