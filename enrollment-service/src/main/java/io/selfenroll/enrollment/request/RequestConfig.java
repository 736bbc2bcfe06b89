package io.selfenroll.enrollment.request;

import java.time.Duration;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "selfenroll.request")
interface RequestConfig {

    /** How long Kafka may take to store a request; with the answer it has to stay under 2 s (G1). */
    @WithDefault("1500ms")
    Duration deliveryTimeout();

    /** What a client is told to wait when Kafka is unreachable. */
    @WithDefault("5s")
    Duration retryAfter();

    /** Credential mails per address in any 60 minutes. */
    @WithDefault("3")
    @Min(1)
    @Max(100)
    int mailsPerHour();

    /** Credential mails per address in any 24 hours. */
    @WithDefault("10")
    @Min(1)
    @Max(1000)
    int mailsPerDay();

    /** So many requests with one PIN whose address gets no mail for it, and more of them than others: an attack. */
    @WithDefault("100")
    @Min(10)
    int pinMisses();

    /** In which they are counted, to the minute. */
    @WithDefault("10m")
    Duration pinWindow();

    /** Credential mails that a PIN under attack leads to in a minute; the others wait for their turn. */
    @WithDefault("30")
    @Min(1)
    @Max(600)
    int slowedPinMailsPerMinute();

    /** Nobody waits longer, however long the line is: a PIN is slowed, its company never locked out. */
    @WithDefault("15m")
    Duration slowedPinLongestWait();
}
