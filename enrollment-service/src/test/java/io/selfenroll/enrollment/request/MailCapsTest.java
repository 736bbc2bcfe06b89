package io.selfenroll.enrollment.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;

class MailCapsTest {

    private static final RequestConfig DEFAULTS = new SmallRyeConfigBuilder()
            .addDiscoveredConverters()
            .withMapping(RequestConfig.class)
            .build()
            .getConfigMapping(RequestConfig.class);
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final String ADDRESS = "a@acme.example";

    @Test
    void threeAnHourAndNoneOfAnotherAddress() {
        MailCaps caps = caps();

        assertThat(IntStream.range(0, 5).mapToObj(_ -> caps.take(ADDRESS)))
                .containsExactly(true, true, true, false, false);
        assertThat(caps.take("b@acme.example")).isTrue();
    }

    @Test
    void whatIsAnHourOldCountsForTheDayOnly() {
        MailCaps caps = caps(sent(NOW.minus(Duration.ofHours(1))), sent(NOW.minusSeconds(3599)));

        assertThat(caps.take(ADDRESS)).isTrue();
        assertThat(caps.take(ADDRESS)).isTrue();
        assertThat(caps.take(ADDRESS)).isFalse();
    }

    @Test
    void tenADay() {
        VerifiedRequest[] nine = IntStream.range(0, 9)
                .mapToObj(i -> sent(NOW.minus(Duration.ofHours(2L + i))))
                .toArray(VerifiedRequest[]::new);
        MailCaps caps = caps(nine);

        assertThat(caps.take(ADDRESS)).isTrue();
        assertThat(caps.take(ADDRESS)).isFalse();
    }

    @Test
    void whatIsADayOldCountsNoMore() {
        VerifiedRequest[] ten = IntStream.range(0, 10)
                .mapToObj(_ -> sent(NOW.minus(Duration.ofDays(1))))
                .toArray(VerifiedRequest[]::new);

        assertThat(caps(ten).take(ADDRESS)).isTrue();
    }

    private static VerifiedRequest sent(Instant at) {
        return new VerifiedRequest(ADDRESS, at);
    }

    private static MailCaps caps(VerifiedRequest... recent) {
        return new MailCaps(DEFAULTS, NOW, List.of(recent));
    }
}
