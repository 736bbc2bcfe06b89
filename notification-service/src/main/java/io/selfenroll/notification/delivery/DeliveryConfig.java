package io.selfenroll.notification.delivery;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "selfenroll.delivery")
public interface DeliveryConfig {

    /** How many are sent at the same time by one instance. */
    @WithDefault("16")
    int concurrency();

    /** How often the table is asked for due rows when nothing else wakes the worker. */
    @WithDefault("1s")
    Duration pollInterval();

    /** How long a row stays with an instance that no longer answers. Must be longer than one try to send. */
    @WithDefault("45s")
    Duration lease();

    /** Wait after the first failed try; doubles with each. */
    @WithDefault("2s")
    Duration firstRetry();

    @WithDefault("5m")
    Duration longestRetry();
}
