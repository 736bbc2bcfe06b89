package io.selfenroll.admin.webhook;

import java.time.Duration;
import java.util.List;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "selfenroll.webhooks")
public interface WebhookConfig {

    /**
     * Lets webhooks go to loopback, private and other special addresses, and without TLS. Off, because an administrator
     * of one site could else reach what only the server can.
     */
    @WithDefault("false")
    boolean allowPrivateTargets();

    /** Waits after each failed try; when they are used up the delivery has failed. */
    @WithDefault("5s,1m,5m,30m,2h,5h,10h,14h,20h,24h")
    List<Duration> retryAfter();

    /** For the whole call. */
    @WithDefault("10s")
    Duration timeout();

    @WithDefault("1s")
    Duration pollInterval();

    /** Tries at once. */
    @WithDefault("8")
    int concurrency();

    /** How long deliveries can be looked at and sent again. */
    @WithDefault("720h")
    Duration keep();
}
