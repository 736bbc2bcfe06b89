package io.selfenroll.admin.pin;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A PIN as the other services know it.
 *
 * @param hashes HMAC-SHA-256 of the PIN, one per accepted key, {@code kid.mac}
 * @param validUntil null for the current PIN
 */
public record AcceptedPin(UUID id, List<String> hashes, Instant validFrom, Instant validUntil) {}
