package io.selfenroll.httpapi;

import java.util.List;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithName;

@ConfigMapping(prefix = "selfenroll")
interface HttpRulesConfig {

    /** Where people reach this installation, say {@code https://enroll.acme.example}; more than one for other names. */
    @WithName("public-url")
    List<String> publicUrls();

    /** Largest request body. */
    @WithName("http.max-body")
    MemorySize maxBody();
}
