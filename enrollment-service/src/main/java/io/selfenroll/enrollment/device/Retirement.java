package io.selfenroll.enrollment.device;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import jakarta.enterprise.context.ApplicationScoped;

/** Takes devices out: from the commit on, secret and tokens are dead. */
@ApplicationScoped
public class Retirement {

    private final DeviceEvents events;

    Retirement(DeviceEvents events) {
        this.events = events;
    }

    /**
     * In the caller's transaction, with the device locked.
     *
     * @return false when it was out before
     */
    public boolean retire(Device device, String by) {
        boolean retired = device.retire(by, Instant.now().truncatedTo(ChronoUnit.MICROS));
        if (retired) {
            events.retired(device);
        }
        return retired;
    }
}
