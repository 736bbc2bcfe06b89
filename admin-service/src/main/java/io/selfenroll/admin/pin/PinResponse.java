package io.selfenroll.admin.pin;

import java.time.Instant;
import java.util.UUID;

/**
 * @param current the PIN to tell to users
 * @param previous the one before, while its overlap lasts; else null
 */
public record PinResponse(Current current, Previous previous) {

    /**
     * @param pin 8 digits
     * @param accepted requests that were verified with it
     * @param refused requests that came with it and were rejected for another reason
     */
    public record Current(UUID id, String pin, Instant validFrom, long accepted, long refused) {
        @Override
        public String toString() {
            return "Current[id=" + id + ", pin=***]";
        }
    }

    public record Previous(UUID id, String pin, Instant validUntil, long accepted, long refused) {
        @Override
        public String toString() {
            return "Previous[id=" + id + ", pin=***]";
        }
    }
}
