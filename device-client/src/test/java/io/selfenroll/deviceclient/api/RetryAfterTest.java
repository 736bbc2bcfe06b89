package io.selfenroll.deviceclient.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

import org.junit.jupiter.api.Test;

class RetryAfterTest {
    @Test
    void readsSeconds() {
        assertThat(ProblemReader.delay(" 7 ")).isEqualTo(Duration.ofSeconds(7));
    }

    @Test
    void readsADate() {
        String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                ZonedDateTime.now(ZoneOffset.UTC).plusMinutes(5));

        assertThat(ProblemReader.delay(date)).isBetween(Duration.ofMinutes(4), Duration.ofMinutes(5));
    }

    @Test
    void aDateThatHasPassedMeansNow() {
        assertThat(ProblemReader.delay("Thu, 01 Jan 2026 00:00:00 GMT")).isEqualTo(Duration.ZERO);
    }

    @Test
    void ignoresWhatItCannotRead() {
        assertThat(ProblemReader.delay("soon")).isNull();
        assertThat(ProblemReader.delay("99999999999999999999")).isNull();
    }
}
