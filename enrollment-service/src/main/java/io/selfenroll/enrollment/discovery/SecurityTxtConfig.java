package io.selfenroll.enrollment.discovery;

import java.net.URI;
import java.util.List;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What {@code /.well-known/security.txt} says. */
@ConfigMapping(prefix = "selfenroll.security")
interface SecurityTxtConfig {

    /** How to report a problem with this installation, the preferred way first: mailto:, https: or tel:. */
    Optional<List<URI>> contact();

    /** Where it is said how reports are handled. */
    Optional<URI> policy();

    /** Languages that reports are read in (BCP 47). */
    @WithDefault("en")
    List<String> languages();
}
