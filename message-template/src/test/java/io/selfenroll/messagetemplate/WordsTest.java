package io.selfenroll.messagetemplate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource({
        "PT0S,en,1 minute",
        "PT60S,en,1 minute",
        "PT61S,en,2 minutes",
        "PT1H,en,60 minutes",
        "PT1H59M,en,119 minutes",
        "PT2H,en,2 hours",
        "PT24H,en,24 hours",
        "PT15M,de,15 Minuten",
        "PT15M,de-AT,15 Minuten",
        "PT3H,fi,3 tuntia",
        "PT1M,fi,1 minuutin",
        "PT15M,ja,15 minutes"
    })
    void durationIsSaidInTheLanguage(Duration left, String language, String text) {
        assertThat(Words.duration(left, language)).isEqualTo(text);
    }

    @Test
    void timeIsSaidInTheLanguageAndNamesItsZone() {
        Instant time = Instant.parse("2026-01-15T09:30:00Z");

        assertThat(Words.time(time, "en")).contains("January 15, 2026", "9:30").endsWith(" UTC");
        assertThat(Words.time(time, "de")).contains("15. Januar 2026", "09:30").endsWith(" UTC");
        assertThat(Words.time(time, "fi"))
                .contains("15. tammikuuta 2026", "9.30")
                .endsWith(" UTC");
    }
}
