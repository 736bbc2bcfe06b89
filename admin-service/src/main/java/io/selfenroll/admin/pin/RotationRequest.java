package io.selfenroll.admin.pin;

import java.time.Duration;
import java.util.Optional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** @param overlapMinutes how long the old PIN stays valid, 0 to 43200 (30 days); null for the site's default */
public record RotationRequest(@Min(0) @Max(43200) Integer overlapMinutes) {

    /** Empty for the site's default. */
    public Optional<Duration> overlap() {
        return Optional.ofNullable(overlapMinutes).map(Duration::ofMinutes);
    }
}
