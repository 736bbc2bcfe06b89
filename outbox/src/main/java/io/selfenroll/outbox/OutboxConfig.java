package io.selfenroll.outbox;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "selfenroll.outbox")
interface OutboxConfig {

    /** How often to look for events that nobody announced: those of other, or killed, instances. */
    @WithDefault("0.25S")
    Duration pollInterval();

    /**
     * The least time between two small batches of one consumer, and between two batches that the relay publishes. Nobody
     * who comes alone waits for it; under load batches grow meanwhile, and a large one costs hardly more than a small one.
     */
    @WithDefault("0.02S")
    Duration gathering();

    /** Most events published in one transaction. */
    @WithDefault("500")
    int batchSize();

    /** How long Kafka may take to acknowledge before the batch is tried again. */
    @WithDefault("10S")
    Duration patience();

    /** How long handled event ids are remembered; must be longer than topics keep events. */
    @WithDefault("14D")
    Duration inboxRetention();
}
