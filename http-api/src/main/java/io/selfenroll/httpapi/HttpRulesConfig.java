package io.selfenroll.httpapi;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;

@ConfigMapping(prefix = "selfenroll.http")
interface HttpRulesConfig {

    /** Largest request body of an endpoint without {@link MaxBody}. */
    MemorySize maxBody();
}
