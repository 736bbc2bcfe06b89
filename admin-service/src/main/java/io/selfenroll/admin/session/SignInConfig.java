package io.selfenroll.admin.session;

import java.time.Duration;
import jakarta.validation.constraints.Min;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "selfenroll.sign-in")
public interface SignInConfig {

    /** Life of a session and of its token. */
    @WithDefault("8h")
    Duration sessionLife();

    /** Failures in a row that cost no waiting; people mistype. */
    @WithDefault("5")
    @Min(1)
    int freeFailures();

    /** Wait after the last free failure; doubles with each further one. */
    @WithDefault("1s")
    Duration firstDelay();

    /** The wait never grows past this, so that a stranger cannot keep an admin out for long. */
    @WithDefault("15m")
    Duration longestDelay();

    /** Failures are forgotten when none followed for this long. */
    @WithDefault("24h")
    Duration memory();

    /** Failed sign-ins of one address range, whosever, in a window; room for an office behind one address. */
    @WithDefault("100")
    @Min(1)
    int rangeFailures();

    /** In which they are forgotten, one after the other. */
    @WithDefault("1h")
    Duration rangeWindow();
}
