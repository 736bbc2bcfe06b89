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
        "PT1M,sv,1 minut",
        "PT1M,fr,1 minute",
        "PT60M,es,60 minutos",
        "PT24H,pt-BR,24 horas",
        "PT60M,ja,60分",
        "PT3H,ja,3時間",
        "PT60M,zh-CN,60 分钟",
        "PT2H,zh,2 小时",
        "PT1M,ar,دقيقة واحدة",
        "PT2M,ar,دقيقتين",
        "PT10M,ar,10 دقائق",
        "PT15M,ar,15 دقيقة",
        "PT100M,ar,100 دقيقة",
        "PT103M,ar,103 دقائق",
        "PT2H,ar,ساعتين",
        "PT24H,ar,24 ساعة",
        "PT15M,tlh,15 minutes"
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
