package io.selfenroll.enrollment.site;

import java.time.Instant;
import java.util.UUID;
import jakarta.persistence.Embeddable;

/** An accepted PIN under one pin-hash key. */
@Embeddable
public record PinHash(String hash, UUID pinId, Instant validUntil) {}
