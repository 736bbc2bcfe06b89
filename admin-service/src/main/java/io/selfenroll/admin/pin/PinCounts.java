package io.selfenroll.admin.pin;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Uses of PINs within one batch of events. */
public final class PinCounts {

    record Count(long accepted, long refused) {

        Count plus(Count other) {
            return new Count(accepted + other.accepted, refused + other.refused);
        }
    }

    private final Map<UUID, Count> byPin = new HashMap<>();

    public void accepted(UUID pinId) {
        byPin.merge(pinId, new Count(1, 0), Count::plus);
    }

    public void refused(UUID pinId) {
        byPin.merge(pinId, new Count(0, 1), Count::plus);
    }

    Map<UUID, Count> byPin() {
        return byPin;
    }
}
