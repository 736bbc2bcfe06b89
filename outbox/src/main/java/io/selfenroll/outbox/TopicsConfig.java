package io.selfenroll.outbox;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Topics that this service reads or writes, by their logical name. */
@ConfigMapping(prefix = "selfenroll.topics")
interface TopicsConfig {

    enum Cleanup {
        /** Full state per key, kept for ever. */
        COMPACT,
        /** A log, kept for {@link TopicsConfig#retention()}. */
        DELETE
    }

    /** Stands before each logical name. */
    @WithDefault("selfenroll.")
    String prefix();

    /** Topics that are created at start when they are missing. */
    Map<String, Cleanup> create();

    @WithDefault("4")
    int partitions();

    @WithDefault("1")
    short replication();

    @WithDefault("7D")
    Duration retention();

    /** State topics that must have been read once before the service is ready. */
    Optional<List<String>> state();
}
