package io.selfenroll.enrollment.discovery;

import java.net.URI;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;

@ConfigMapping(prefix = "selfenroll.discovery")
interface DiscoveryConfig {

    /** Where authors of clients read more, told in {@code /.well-known/selfenroll}. */
    Optional<URI> documentation();
}
