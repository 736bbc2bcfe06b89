package io.selfenroll.enrollment.device;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

@ConfigMapping(prefix = "selfenroll.device")
interface DeviceConfig {

    /** How long a device is told to wait until its next sync. */
    @WithDefault("15m")
    @DurationMin(seconds = 1)
    Duration syncInterval();

    /** Life of an access token; at most 15 minutes. */
    @WithDefault("15m")
    @DurationMin(seconds = 10)
    @DurationMax(minutes = 15)
    Duration tokenLife();
}
