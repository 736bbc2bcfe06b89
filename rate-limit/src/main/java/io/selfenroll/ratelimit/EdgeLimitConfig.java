package io.selfenroll.ratelimit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "selfenroll.edge-limit")
public interface EdgeLimitConfig {

    /** Calls a minute from one address range, all at once or spread; room for a class behind one router. */
    @WithDefault("600")
    int callsPerMinute();

    /** Address ranges remembered at the same time; the least used are forgotten first. */
    @WithDefault("100000")
    int ranges();
}
