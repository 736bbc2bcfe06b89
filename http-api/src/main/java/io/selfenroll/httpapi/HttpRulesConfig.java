package io.selfenroll.httpapi;

import java.time.Duration;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;

@ConfigMapping(prefix = "selfenroll.http")
interface HttpRulesConfig {

    /** Largest request body of an endpoint without {@link MaxBody}. */
    MemorySize maxBody();

    /** How long a body may take, on top of what its length takes at {@link #bodyPace()}. */
    Duration bodyPatience();

    /** Each second; slower callers are cut off. */
    MemorySize bodyPace();
}
