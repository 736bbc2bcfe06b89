package io.selfenroll.enrollment.site;

import java.time.Instant;
import java.util.UUID;

/** A PIN that was found by its hash. */
public record PinMatch(String hash, UUID pinId, Instant validUntil, Site site) {

    /** A PIN is accepted until, and without, its end. Its start needs no check: nobody knows a PIN before it is made. */
    public boolean acceptedAt(Instant submission) {
        return validUntil == null || submission.isBefore(validUntil);
    }
}
