package io.selfenroll.admin.pin;

import java.time.Duration;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** @param overlapMinutes how long the old PIN stays valid, 0 (default) to 43200 (30 days) */
public record RotationRequest(@Min(0) @Max(43200) Integer overlapMinutes) {

    public Duration overlap() {
        return Duration.ofMinutes(overlapMinutes == null ? 0 : overlapMinutes);
    }
}
